import type { TextLanguage } from '@/data/schema';

/** A word that takes a side, or that one side only uses. It may stand inside an attributed quote, nowhere else. */
interface LoadedWord {
  language: TextLanguage;
  forms: readonly string[];
  reason: string;
  instead: string;
}

const SIDE = 'one side of the debate uses it of people';
const STATUS = 'the other side of the debate uses it of people, and it states a legal status that a page can rarely prove';
const VERDICT = 'it judges instead of telling';
const HEAT = 'it adds heat to a plain act';
const WAR = 'it pictures people who move as an attack';
const DOUBT = 'it casts doubt on, or lends belief to, what someone says';

const said = 'say what the law or the document says of them, or quote who says it';
const plain = 'leave it out, or name what was done';

/** Each with its reason, so that an editor can argue with the list. */
export const LOADED_WORDS: readonly LoadedWord[] = [
  {
    language: 'en',
    forms: ['illegal alien', 'illegal aliens', 'criminal alien', 'criminal aliens'],
    reason: SIDE,
    instead: said,
  },
  { language: 'en', forms: ['illegal immigrant', 'illegal immigrants', 'illegals'], reason: SIDE, instead: said },
  { language: 'en', forms: ['undocumented', 'unauthorized immigrant', 'unauthorized immigrants'], reason: STATUS, instead: said },
  { language: 'en', forms: ['anchor baby', 'anchor babies', 'chain migration'], reason: SIDE, instead: said },
  {
    language: 'en',
    forms: ['invasion', 'invaders', 'invader', 'flood of', 'wave of migrants', 'horde', 'hordes'],
    reason: WAR,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['open borders', 'amnesty', 'pro-amnesty'],
    reason: 'it names a policy by what its opponents call it',
    instead: plain,
  },
  { language: 'en', forms: ['anti-immigrant', 'pro-immigrant', 'anti-american'], reason: 'it tells a motive', instead: plain },
  {
    language: 'en',
    forms: ['crackdown', 'crack down', 'dragnet', 'roundup', 'round up'],
    reason: HEAT,
    instead: 'name the act: arrests, checks, a law',
  },
  {
    language: 'en',
    forms: ['slam', 'slams', 'slammed', 'blast', 'blasts', 'blasted', 'rip', 'ripped', 'lash out', 'lashed out'],
    reason: HEAT,
    instead: 'write "said" or "criticized"',
  },
  {
    language: 'en',
    forms: ['defy', 'defies', 'defied', 'defiant', 'rogue', 'cave', 'caved', 'bow to', 'bowed to'],
    reason: VERDICT,
    instead: 'name the vote or the act',
  },
  {
    language: 'en',
    forms: ['controversial', 'radical', 'extreme', 'extremist', 'far-left', 'far-right', 'woke', 'maga'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['draconian', 'cruel', 'inhumane', 'heartless', 'barbaric', 'shameful', 'disgraceful'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['common-sense', 'commonsense', 'law-abiding', 'patriotic', 'hardworking', 'hard-working'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['kidnap', 'kidnapped', 'abduct', 'abducted', 'gestapo', 'concentration camp', 'police state'],
    reason: HEAT,
    instead: 'write "detained", or quote who says it',
  },
  {
    language: 'en',
    forms: ['thug', 'thugs', 'monster', 'monsters', 'savages', 'worst of the worst'],
    reason: SIDE,
    instead: 'name the conviction and its source',
  },
  {
    language: 'en',
    forms: ['regime', 'tyranny', 'tyrannical', 'dictator', 'authoritarian', 'fascist'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['so-called', 'supposedly', 'purportedly', 'admitted that', 'insists', 'insisted'],
    reason: DOUBT,
    instead: 'write "said" or "is called"',
  },
  {
    language: 'en',
    forms: ['clearly', 'obviously', 'of course', 'finally', 'only now', 'unfortunately', 'fortunately'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'en',
    forms: ['landmark', 'historic', 'unprecedented', 'shocking', 'stunning', 'massive', 'sweeping'],
    reason: HEAT,
    instead: 'give the number or the date',
  },
  {
    language: 'es',
    forms: ['ilegales', 'inmigrante ilegal', 'inmigrantes ilegales', 'extranjero ilegal', 'extranjeros ilegales'],
    reason: SIDE,
    instead: said,
  },
  {
    language: 'es',
    forms: ['indocumentado', 'indocumentados', 'indocumentada', 'indocumentadas', 'sin papeles'],
    reason: STATUS,
    instead: said,
  },
  {
    language: 'es',
    forms: ['invasión', 'invasores', 'oleada', 'oleadas', 'avalancha', 'horda', 'hordas'],
    reason: WAR,
    instead: plain,
  },
  {
    language: 'es',
    forms: ['mano dura', 'cacería', 'redada', 'redadas', 'persecución'],
    reason: HEAT,
    instead: 'name the act: arrestos, controles, una ley',
  },
  {
    language: 'es',
    forms: ['arremetió', 'arremete', 'atacó', 'fustigó', 'desafió', 'desafía', 'desafiante', 'cedió', 'se doblegó'],
    reason: HEAT,
    instead: 'write "dijo" or "criticó", or name the vote',
  },
  {
    language: 'es',
    forms: ['polémico', 'polémica', 'controvertido', 'controvertida', 'radical', 'radicales', 'extremista', 'ultraderecha'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'es',
    forms: ['draconiano', 'draconiana', 'cruel', 'crueles', 'inhumano', 'inhumana', 'vergonzoso', 'vergonzosa'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'es',
    forms: ['secuestro', 'secuestrar', 'secuestró', 'campo de concentración', 'régimen', 'tiranía', 'dictador', 'fascista'],
    reason: VERDICT,
    instead: plain,
  },
  {
    language: 'es',
    forms: ['supuestamente', 'presuntamente', 'admitió que', 'insiste', 'insistió', 'el llamado', 'la llamada'],
    reason: DOUBT,
    instead: 'write "dijo" or "según"',
  },
  {
    language: 'es',
    forms: [
      'claramente',
      'obviamente',
      'por supuesto',
      'lamentablemente',
      'afortunadamente',
      'histórico',
      'histórica',
      'sin precedentes',
      'masiva redada',
    ],
    reason: VERDICT,
    instead: plain,
  },
];

/** What stands between quotation marks is someone's, and is left alone. */
const QUOTED = /“[^”]*”|«[^»]*»|"[^"]*"/gu;

/** @returns the loaded words that a text uses outside quotes, in the order of the list. */
export function loadedWordsIn(text: string, language: TextLanguage): { word: string; reason: string; instead: string }[] {
  const own = text.replace(QUOTED, ' ');
  return LOADED_WORDS.filter((entry) => entry.language === language).flatMap(({ forms, reason, instead }) =>
    forms.filter((form) => wholeWord(form).test(own)).map((word) => ({ word, reason, instead })),
  );
}

function wholeWord(form: string): RegExp {
  // Forms are ours and hold letters, spaces and hyphens only: nothing in them needs escaping.
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu');
}
