import { describe, expect, it } from 'vitest';
import { createJudge } from '@/utils/core/judging/relevance';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import type { TopicMode } from '@/utils/core/settings/settings';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { drained } from '../../fixtures/drained';
import { lit } from '../../fixtures/lit';
import { inventedPack, shippedPacks } from '../../fixtures/pack';

const shipped = shippedPacks();

const HOTEL = 'The resort in Key West has a private beach, two restaurants and a sunset sail from Mallory Square.';
const VOTE = 'The Key West City Commission voted to void the police chief’s agreement with ICE.';

describe('what is underlined with the bundled pack', () => {
  it('leaves a hotel in Key West dark', () => {
    expect(lit([HOTEL])).toEqual([]);
  });

  it('shows the vote in Key West', () => {
    expect(lit([VOTE])).toEqual(['key-west: Key West City Commission']);
  });

  it('tells the two apart on one page', () => {
    expect(lit([VOTE, HOTEL], { head: 'Key West voids its ICE agreement' })).toEqual(['key-west: Key West City Commission']);
  });

  it.each([
    ['the program', 'Deputies work under a 287 (g) agreement.', ['287g: 287 (g) agreement']],
    ['its law', 'See 8 U.S.C. §\u00a01357(g).', ['287g: 8 U.S.C. §\u00a01357(g)']],
    ['the attorney general', 'Attorney General James Uthmeier’s letter', ['uthmeier: Attorney General James Uthmeier']],
    ['the attorney general, in short', 'AG Uthmeier’s letter', ['uthmeier: AG Uthmeier']],
    ['sanctuary laws', 'SANCTUARY CITIES are banned.', ['sanctuary-laws: SANCTUARY CITIES']],
    ['sanctuary laws with a hyphen', 'a judge struck down the sanctuary-city law', ['sanctuary-laws: sanctuary-city law']],
    ['Spanish', 'las ciudades santuario y el acuerdo 287(g)', ['sanctuary-laws: ciudades santuario', '287g: acuerdo 287(g)']],
    ['Spanish in capitals', 'ALGUACIL: “NO SOMOS JURISDICCION SANTUARIO”', ['sanctuary-laws: JURISDICCION SANTUARIO']],
    ['Cayo Hueso', 'Cayo Hueso y los inmigrantes', ['key-west: Cayo Hueso']],
  ])('shows %s', (_, text, mentions) => {
    expect(lit([text])).toEqual(mentions);
  });

  it.each([
    ['grams in a recipe', 'Take 287g flour and 30 oz sugar.'],
    ['a marine sanctuary', 'The Florida Keys National Marine Sanctuary policy protects reefs.'],
    ['a sanctuary for something else', 'a Second Amendment sanctuary county'],
    ['an airport', 'The ICE plane left Key West International Airport.'],
    ['a stone', 'A keystone in the west of Georgia'],
    ['ice that is not ICE', 'In Key West we had ice.'],
    ['a larger number', 'row 1287(g) and 1,287(g)'],
    ['nothing', ''],
  ])('leaves %s dark', (_, text) => {
    expect(lit([text])).toEqual([]);
  });

  it.each([
    ['a weight of something', 'The sheriff’s deputies shared a loaf with 287 g of rye.'],
    ['a weight before its noun', 'ICE agents ate 287 g chocolate each.'],
    ['a weight among others', 'The ICE flask: 287g, with lid 310 g.'],
    [
      'a weight in a language without words',
      'Os migrantes foram à missa. A vela não era grande, mas com o prato ao lado são 287 g.',
    ],
    ['the number of a bus', 'An ICE agent took bus 287G to the detention center.'],
    ['the number of a product', 'SKU KW-287G, sold by sheriffs.'],
    ['the number of a file', 'Deviation 287(g)-2, signed by an officer.'],
    ['a section of a law named before', 'Under Penal Code § 287(g) the sheriff may act.'],
    ['a section of another title', 'See 35 U.S.C. § 287(g).'],
    ['a section of no law at all', 'Section 287(g) of our audit manual binds officers.'],
    ['a bill with another title', 'ICE detainers; SB 168 — Turnpike naming.'],
    ['a label for which nothing speaks', 'The Sanctuary State tour starts in May.'],
    ['a port to which a seizure comes', 'A go-fast was towed to Key West, where Homeland Security counted 60 bales.'],
    ['a port off which a boat is stopped', 'After the interdiction near Key West a migrant vessel sank.'],
    ['a town in a game', 'Patch notes: players in Sanctuary City no longer fall through the sheriff’s office.'],
    ['a state of software', 'In sanctuary state the namespace detains no pods.'],
    ['a place of pilgrims', 'La ciudad santuario recibe peregrinos; la policía corta el paso.'],
    ['a name on its own in another language', 'Der Sachverständige Uthmeier kam nicht zu einem Ergebnis.'],
    ['immigration long ago', 'In 1889, immigrants made cigars in Key West.'],
    ['formalities of travel', 'Passengers clear immigration aboard; the cruise ship leaves Key West at five.'],
    [
      'a label without an article',
      'Sanctuary City opens at the Lyric with two chairs and a lamp. It is short. Its author was once undocumented.',
    ],
    ['the name of a play in capitals', 'In SANCTUARY CITY an undocumented boy is lent a bed by a girl he trusts.'],
    ['a label for one thing', 'The council made Truckee a sanctuary city for black bears.'],
    ['a label for one thing in Spanish', 'Será una ciudad santuario para abejas.'],
    ['an agreement of a council with that number', 'El Acuerdo 287 de 2010 trata del aseo urbano.'],
    ['a namesake behind an office', 'Judge Karen Uthmeier said no. Attorney Paul Uthmeier appealed to the governor.'],
    ['a town in a novel', 'Veilhaven was founded as a sanctuary city. It has a harbour.'],
    ['a state of machines', 'Activate sanctuary state: create the file, then stop the queue.'],
    ['a namesake with a name of friends', 'The attorney Leonard “Lenny” Uthmeier has sued a neighbour.'],
    ['a namesake after the mother’s name', 'The lawsuit of Rose (Bader) Uthmeier was about hens.'],
    ['the number of a road', 'Immigration lawyers meet on Road 287 G.'],
    [
      'a play about immigrants',
      'The curtain fell. In its last scene Sanctuary City asks what two undocumented children owe each other.',
    ],
    ['a part number in a place', 'I rebuilt the carburetor of a 287G near Key West.'],
    ['a place at sea, and a station', 'ICE took the migrants from Station Key West, 9 miles south of Key West.'],
    ['a namesake behind a title where most words have capitals', 'Head of department: Prof. Dr. Gerlinde Uthmeier'],
    ['what a drone weighs', 'It weighs 287 g; Border Patrol agents fly it.'],
    [
      'a sanctuary from the rules of a pandemic',
      'Pine is a COVID-19 sanctuary county. Its sheriff will not enforce what the state ordered, council members said.',
    ],
    ['a college that welcomes refugees', 'It has held College of Sanctuary status since a student of it was deported.'],
    ['customs', 'The office of Customs and Border Protection in Key West has our papers.'],
    ['labels that more speaks against than supports', 'He praised sanctuary states. Rifle clubs cheered.'],
    ['a clause of a contract', 'Clause 287(g) ends it if a worker has no work permit.'],
    ['a section of a law on taxes', 'Section 287(g) lets a taxpayer file late for income tax. An immigrant may, too.'],
    ['ice that is written like ICE', 'BAGS OF ICE IN KEY WEST. ICE FUTURES FELL.'],
  ])('leaves %s dark, too', (_, text) => {
    expect(lit([text])).toEqual([]);
  });

  it.each([
    ['the program after an article', 'They fear the 287 g and what comes with it: deportation.', ['287g: 287 g']],
    ['a prefix', 'An anti-287(g) rally', ['287g: 287(g)']],
    ['the law by its short name', 'an agreement under section 287(g) of the Act', ['287g: section 287(g)']],
    ['its own law, named before', 'Immigration and Nationality Act (INA) Section 287(g)', ['287g: Section 287(g)']],
    ['the law as Florida’s statutes cite it', 'agreements under s. 287(g) of the Act', ['287g: s. 287(g)']],
    ['several sections', '§§ 287(g) and 236 of the Immigration and Nationality Act', ['287g: §§ 287(g)']],
    ['a label for which one word speaks', 'No sanctuary county helps police.', ['sanctuary-laws: sanctuary county']],
    ['a bill by its title', 'SB 168 — Federal immigration enforcement', ['sanctuary-laws: SB 168']],
    ['a name written small after a full stop', 'Simple. uthmeier is right about the law.', ['uthmeier: uthmeier']],
    ['a quoted label', 'the so-called “sanctuary” jurisdictions sued', ['sanctuary-laws: sanctuary” jurisdictions']],
    [
      'a place among leisure, where ICE is named',
      'Hotels in Key West lose maids to ICE, says a brunch cook.',
      ['key-west: Key West'],
    ],
    ['a label on its own', 'Is your town a sanctuary city?', ['sanctuary-laws: sanctuary city']],
    ['labels on their own', 'Poll: 74 Percent Want to End Sanctuary Cities', ['sanctuary-laws: Sanctuary Cities']],
    ['a label for people', 'It is a sanctuary city for criminals.', ['sanctuary-laws: sanctuary city']],
    [
      'what places with a label lose, behind a Spanish “a”',
      'El presidente quiere despojar a las ciudades santuario de fondos federales.',
      ['sanctuary-laws: ciudades santuario'],
    ],
    [
      'what a place has a label for having done',
      'ICE listed it as a sanctuary county for refusing to hold people.',
      ['sanctuary-laws: sanctuary county'],
    ],
    [
      'a county that is none, in Spanish',
      'La junta lo declaró “condado no santuario” y avisará a ICE.',
      ['sanctuary-laws: condado no santuario'],
    ],
    ['the program by its number alone', 'El alguacil firmó con ICE el acuerdo 287.', ['287g: acuerdo 287']],
    ['a park where it happened', 'Migrants were taken at Truman Waterfront Park in Key West.', ['key-west: Key West']],
    ['a police department in short', 'Key West PD handed him to ICE.', ['key-west: Key West']],
    ['laws on immigration', 'Our sanctuary immigration laws keep out ICE.', ['sanctuary-laws: sanctuary immigration laws']],
    ['a base where it happened', 'Border Patrol took migrants from the Navy in Key West.', ['key-west: Key West']],
    ['a beach where it happened', 'Key West police held migrants on Rest Beach.', ['key-west: Key West police']],
    ['one of many with capitals', 'He called Denver a Sanctuary City.', ['sanctuary-laws: Sanctuary City']],
    ['what a place declares itself', 'The town registered as Sanctuary City.', ['sanctuary-laws: Sanctuary City']],
    [
      'a law of it in German quotes',
      'Das neue „Sanctuary City“ Gesetz hält Abschiebungen auf.',
      ['sanctuary-laws: Sanctuary City'],
    ],
    [
      'cities that refuse, in German, beside a teaser',
      'Netflix-Serie: Kritik. Es gibt Sanctuary Cities und eine harte Einwanderungspolitik.',
      ['sanctuary-laws: Sanctuary Cities'],
    ],
    ['many in capitals', 'The county banned SANCTUARY CITIES to please ICE.', ['sanctuary-laws: SANCTUARY CITIES']],
    [
      'a term that is spoken of as one',
      'The term “Sanctuary City” has no fixed meaning in immigration law.',
      ['sanctuary-laws: Sanctuary City'],
    ],
    [
      'a quoted name of a law',
      'Voters may repeal the “Sanctuary State” law, under which deputies leave immigration alone.',
      ['sanctuary-laws: Sanctuary State'],
    ],
    [
      'a label for what stands beside it, whatever comes behind a comma',
      'They protect immigrants with sanctuary cities, so why not gun owners?',
      ['sanctuary-laws: sanctuary cities'],
    ],
    ['its law by its statute', 'Fla. Stat. § 908.103 bars them.', ['sanctuary-laws: Fla. Stat. § 908.103']],
    ['a section of what its office does', 'La sección 287(g) de ICE sirve para deportar.', ['287g: sección 287(g)']],
    ['a party to a case', 'Defendant Uthmeier wrote a letter.', ['uthmeier: Uthmeier']],
    [
      'a name behind an office of the place',
      'Key West Commissioner Sam Kaufman spoke of deportation.',
      ['key-west: Key West Commissioner'],
    ],
    [
      'a place before the name of what it has',
      'The fear of deportation would end what they call Key West’s One Human Family.',
      ['key-west: Key West’s'],
    ],
    [
      'police and immigration, whatever the day was like',
      'La policía de Cayo Hueso ayuda a inmigración. Vi el atardecer y una película.',
      ['key-west: policía de Cayo Hueso'],
    ],
    [
      'a label as part of a longer name',
      'They called it “A Hearing with Sanctuary City Mayors.”',
      ['sanctuary-laws: Sanctuary City'],
    ],
    [
      'a name behind a word that begins the sentence',
      'Initially Uthmeier obeyed the judge and told the sheriffs so.',
      ['uthmeier: Uthmeier'],
    ],
    [
      'a place among towns named after beaches and corals',
      'Coral Gables, Pompano Beach and Key West have signed with ICE.',
      ['key-west: Key West'],
    ],
    ['what lasts since long ago', 'She lives in Key West since 1989 and fears deportation.', ['key-west: Key West']],
  ])('shows %s, too', (_, text, mentions) => {
    expect(lit([text])).toEqual(mentions);
  });

  it('takes a page to mean one person by a name', () => {
    const club = 'A soccer coach and his club thanked Uthmeier.';
    expect(lit([club])).toEqual([]);
    expect(lit(['Attorney General Uthmeier sued.', club])).toEqual(['uthmeier: Attorney General Uthmeier', 'uthmeier: Uthmeier']);
    expect(
      lit(['Attorney General Uthmeier sued.', 'Later the old miller Thorsten Uthmeier spoke of bread and wine.', club]),
    ).toEqual(['uthmeier: Attorney General Uthmeier']);
  });

  it('takes a page to mean one thing by an abbreviation', () => {
    const sign = 'A sign said: 287g splits families.';
    expect(lit([sign])).toEqual([]);
    expect(lit(['The sheriff left the 287(g) program.', sign])).toEqual(['287g: 287(g) program', '287g: 287g']);
  });

  it('hears of ICE next door to a place only where the page names both at once', () => {
    const briefs = ['A resident asked about ICE.', 'Commissioners in Key West renewed a lease.'];
    expect(lit(briefs)).toEqual([]);
    expect(lit(['Key West left its deal with ICE.', ...briefs])).toEqual(['key-west: Key West', 'key-west: Key West']);
    expect(lit(briefs, { head: 'A year after the deal with ICE' })).toEqual(['key-west: Key West']);
  });

  it.each([
    [
      'a headline that names who may be removed',
      'Key West commissioners may be removed from office',
      ['key-west: Key West commissioners'],
    ],
    ['an act by its name', 'It breaks the Sanctuary Promise Act.', ['sanctuary-laws: Sanctuary Promise Act']],
    ['schools in Spanish', 'Son escuelas santuario: no entra ICE.', ['sanctuary-laws: escuelas santuario']],
    [
      'one kind of sanctuary beside another',
      'Rifle clubs copied immigration sanctuary cities.',
      ['sanctuary-laws: immigration sanctuary cities'],
    ],
    [
      'sanctuaries by what they are for',
      'Gun owners copied immigration sanctuaries.',
      ['sanctuary-laws: immigration sanctuaries'],
    ],
    ['a person, but not a relative', 'James Uthmeier and Jean Uthmeier waved.', ['uthmeier: James Uthmeier']],
    ['a Spanish law in one word', 'La ley anticiudades santuario lo exige.', ['sanctuary-laws: ley anticiudades santuario']],
    ['Creole laws', 'Yon lwa anti-sanktyè pou ICE', ['sanctuary-laws: lwa anti-sanktyè']],
  ])('shows %s by data of the pack', (_, text, mentions) => {
    expect(lit([text])).toEqual(mentions);
  });

  it('takes two topics together for no accident', () => {
    expect(lit(['Uthmeier is wrong.'])).toEqual([]);
    expect(lit(['We are no sanctuary city.', 'Uthmeier is wrong.'])).toEqual([
      'sanctuary-laws: sanctuary city',
      'uthmeier: Uthmeier',
    ]);
  });

  it('hears nothing about today from what tells of the past', () => {
    const today = 'Key West has two schools.';
    const stop = 'Border Patrol stopped illegal immigrants on the road to Key West.';
    expect(lit([today, stop])).toEqual(['key-west: Key West', 'key-west: Key West']);
    expect(lit([today, `In 1982, the ${stop}`])).toEqual([]);
  });

  it('hears little about one item of a list from the others', () => {
    const items = ['Deportation lawyers', 'A schooner out of Key West', 'Whales'];
    expect(lit([items.join(' • ')])).toEqual([]);
  });

  it('hears nothing about a place from the headline or the teaser beside', () => {
    const raid = 'ICE agents detained two roofers in Key West';
    const shown = ['key-west: Key West'];
    expect(lit([`${raid}.`, 'A new bakery in Key West opens on Monday.'])).toEqual([...shown, ...shown]);
    expect(lit([raid, 'New bakery in Key West'])).toEqual(shown);
    expect(lit([`${raid}...`, 'New bakery in Key West'])).toEqual(shown);
  });

  it('hears nothing for a text from the teasers beside, whatever they tell', () => {
    const teasers = ['ICE agents detain roofers', 'Sheriff signs 287(g) pact with ICE', 'Trump widens deportations'];
    const alone = lit(teasers);
    for (const text of ['Nobody in Key West hurries.', 'Other boards had passed such sanctuary resolutions before ours.'])
      expect(lit([text, ...teasers])).toEqual(alone);
    expect(lit([VOTE, 'Ten beaches to have to yourself', 'Best happy hours'])).toEqual(lit([VOTE]));
  });

  it('hears of a place in the next paragraph where one names immigrants and arrests', () => {
    const where = 'On Saturday they meet in Key West again.';
    expect(lit(['Immigrants were at the fair.', where])).toEqual([]);
    expect(lit(['The network of immigrants counts arrests.', where])).toEqual(['key-west: Key West']);
  });

  it('takes a word of two letters for context', () => {
    const packs = [
      inventedPack((pack) => {
        for (const topic of pack.topics) topic.context = { for: ['AG'], against: ['oz'] };
      }),
    ];
    expect(lit(['the AG spoke of the harbor again'], { packs })).toEqual(['harbor: the harbor']);
    expect(lit(['the AG put 3 oz of the harbor away'], { packs })).toEqual([]);
  });

  it('lets the page speak where a block says nothing', () => {
    const block = 'Key West residents had lined up early.';
    expect(lit([block])).toEqual([]);
    expect(lit([block], { head: 'Immigration vote' })).toEqual(['key-west: Key West']);
    expect(lit([block, 'Immigration.'])).toEqual(['key-west: Key West']);
    // What is said far off is not enough, and words against outweigh.
    expect(lit([block, 'Agenda.', 'Minutes.', 'Hearing.', 'Immigration.'])).toEqual([]);
    expect(lit([block, 'A hotel, a beach and a sunset.', 'Immigration.'])).toEqual([]);
  });

  it('leaves a block that speaks against it dark, also on a page about it', () => {
    const about = 'Immigration, deportation, sanctuary, DeSantis and the Border Patrol.';
    expect(lit([about, 'Residents of Key West came.'])).toEqual(['key-west: Key West']);
    expect(lit([about, HOTEL], { head: 'A year in Key West' })).toEqual([]);
  });

  it('takes a word by the way for what a page about the place says of it', () => {
    const closed = ['ICE took two cooks.', 'The museum in Key West has closed.'];
    expect(lit(closed)).toEqual([]);
    expect(lit(closed, { head: 'Key West after ICE' })).toEqual(['key-west: Key West']);
  });

  it('leaves a term dark that another topic of the pack calls a look-alike', () => {
    const packs = [
      inventedPack((pack) => {
        for (const { id, terms } of pack.topics) if (id === 'pier') terms.push({ text: 'harbor rule', sense: 'never' });
      }),
    ];
    expect(lit(['old harbor rules and the North Pier'], { packs })).toEqual(['harbor: harbor rules', 'pier: North Pier']);
    expect(lit(['an old harbor rule'], { packs })).toEqual([]);
  });

  it('shows a rare name unless the page speaks against it', () => {
    expect(lit(['Uthmeier wrote a letter.'])).toEqual(['uthmeier: Uthmeier']);
    expect(lit(['Uthmeier, the pianist, played.'])).toEqual([]);
  });

  it('does not depend on which topics are on: an off topic still speaks as context', () => {
    const modes: Record<string, TopicMode> = { '287g': 'off', uthmeier: 'off', 'sanctuary-laws': 'off' };
    expect(lit(['Key West signed its 287(g) agreement.'], { modes })).toEqual(['key-west: Key West']);
    expect(lit(['Attorney General James Uthmeier wrote to Key West.'], { modes })).toEqual(['key-west: Key West']);
  });

  it('shows nothing of a topic that is off', () => {
    expect(lit([VOTE, 'a 287(g) program'], { modes: { 'key-west': 'off' } })).toEqual(['287g: 287(g) program']);
  });

  it('shows every mention where the reader wants them all, but no look-alike', () => {
    const modes: Record<string, TopicMode> = { 'key-west': 'every' };
    expect(lit([HOTEL], { modes })).toEqual(['key-west: Key West']);
    expect(lit(['We landed at Key West International Airport.'], { modes })).toEqual([]);
  });

  it('gives the same answer for the same text, whatever it judged before', () => {
    const judge = createJudge(scanPlan(shipped, DEFAULT_SETTINGS));
    const first = judge.read(VOTE);
    judge.read(HOTEL);
    drained(judge.page([first], { title: 'Immigration' }));
    expect(judge.read(VOTE)).toEqual(first);
    expect(createJudge(scanPlan(shippedPacks(), DEFAULT_SETTINGS)).read(VOTE)).toEqual(first);
  });
});

describe('a block that says the same a thousand times', () => {
  it.each(['James Uthmeier 287(g) ', 'Key West ICE ', 'Sanctuary cities in Key West: ICE, 287(g), 2019. '])(
    'is heard once: %s',
    (unit) => {
      const judge = createJudge(scanPlan(shipped, DEFAULT_SETTINGS));
      const heardIn = (times: number) =>
        judge
          .read(unit.repeat(times))
          .candidates.map(({ heard }) => Object.values(heard).reduce((sum, { length }) => sum + length, 0));
      const [few, many] = [heardIn(10), heardIn(1000)];
      expect(many.length).toBe(100 * few.length);
      expect(Math.max(...many)).toBe(Math.max(...few));
    },
  );
});
