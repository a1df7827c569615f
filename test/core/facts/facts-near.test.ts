import { describe, expect, it } from 'vitest';
import type { Fact } from '@/data/schema';
import { factsNear, nearestFact } from '@/utils/core/facts/facts-near';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { shippedPacks } from '../../fixtures/pack';

const records = new Map(
  shippedPacks()
    .flatMap(topicRecords)
    .map((record) => [record.id, record.facts]),
);
const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);

/**
 * Paragraphs as newspapers write them, each with the fact that an editor would put first: judged by hand, in words that are
 * not the pack's.
 */
const JUDGED: [topic: string, fact: string, paragraph: string][] = [
  [
    'key-west',
    'kw-vote-june-30',
    'The Key West City Commission voted 6 to 1 on June 30 to void its 287(g) agreement with ICE. Commissioner Lissette Carey cast the lone dissenting vote.',
  ],
  [
    'key-west',
    'kw-vote-june-30',
    'La Comisión de Cayo Hueso declaró nulo el acuerdo el lunes 30 de junio; la comisionada Lissette Carey fue la única que votó en contra.',
  ],
  [
    'key-west',
    'kw-agreement-signed',
    'Police Chief Sean Brandenburg signed the task force agreement with ICE in March without bringing it before the City Commission.',
  ],
  [
    'key-west',
    'kw-agreement-signed',
    'El jefe de policía, Sean Brandenburg, firmó en marzo el acuerdo con ICE sin que la comisión lo votara.',
  ],
  [
    'key-west',
    'kw-reason-void',
    'City Attorney and commissioners said the contract was invalid because the chief had no authority under the city charter to sign it; the city manager should have.',
  ],
  [
    'key-west',
    'kw-letter-july-2',
    'In a letter dated July 2, Attorney General James Uthmeier told Key West commissioners to reverse the vote or face penalties including removal from office by the governor.',
  ],
  [
    'key-west',
    'kw-letter-july-2',
    'En una carta del 2 de julio, el fiscal general James Uthmeier exigió a los comisionados de Cayo Hueso revertir su voto y advirtió que el gobernador podía destituirlos del cargo.',
  ],
  [
    'key-west',
    'kw-vote-july-8',
    'Facing the threat, commissioners voted 4-2 on July 8 to have the city manager enter the agreement. Mayor Danise Henriquez voted yes; Haskell and Hoover voted no.',
  ],
  [
    'key-west',
    'kw-vote-july-8',
    'El 8 de julio, los comisionados votaron 4-2 para que el administrador de la ciudad suscribiera el acuerdo; votaron en contra Haskell y Hoover.',
  ],
  [
    'key-west',
    'kw-suit-rejected',
    'A proposal by Commissioner Sam Kaufman to sue the state, or to join a lawsuit filed by South Miami, did not pass.',
  ],
  [
    'key-west',
    'kw-letter-arrest-claims',
    'The letter pointed to 19 criminal convicts arrested in the Keys since March, ten of them sex offenders, but reporter Gwen Filosa found no names in it.',
  ],
  [
    'key-west',
    'kw-dec-2025-enforcement',
    'By late December checkpoints and arrests had become an almost daily sight on the highway through the Keys, El País reported.',
  ],
  [
    '287g',
    '287g-created-1996',
    'The provision was added to federal law in 1996, when Congress passed the Illegal Immigration Reform and Immigrant Responsibility Act.',
  ],
  ['287g', '287g-created-1996', 'La sección fue añadida por el Congreso en 1996 con la Ley de Reforma de la Inmigración Ilegal.'],
  [
    '287g',
    '287g-three-models',
    'There are three models: the Jail Enforcement Model, the Warrant Service Officer program and the Task Force Model, which lets officers question people during routine police work.',
  ],
  [
    '287g',
    '287g-three-models',
    'Hay tres modalidades: dos dentro de las cárceles y la de fuerza de tarea, con la que los agentes ejercen esa autoridad en su labor policial de rutina.',
  ],
  [
    '287g',
    '287g-first-agreement-florida',
    'Florida was the first state to sign up, in 2002, in a pilot program run by the Florida Department of Law Enforcement.',
  ],
  [
    '287g',
    '287g-task-force-ended-2012',
    'The Obama administration let the task force agreements lapse in December 2012, citing other enforcement programs.',
  ],
  [
    '287g',
    '287g-maricopa-2011',
    'The Justice Department found discriminatory policing by the Maricopa County sheriff in Arizona, and the county lost its agreement.',
  ],
  [
    '287g',
    '287g-maricopa-2011',
    'El Departamento de Justicia halló prácticas discriminatorias del alguacil del condado de Maricopa, en Arizona.',
  ],
  [
    '287g',
    '287g-revived-2025',
    'On his first day back, President Trump signed an executive order telling Homeland Security to expand the program, and the task force model returned.',
  ],
  [
    '287g',
    '287g-reimbursement-2025',
    'Beginning October 1, Washington will pay the salary and benefits of each trained officer, plus quarterly performance awards, DHS announced.',
  ],
  [
    '287g',
    '287g-reimbursement-2025',
    'Desde el 1 de octubre, el DHS cubrirá el salario y los beneficios de los agentes capacitados y pagará premios trimestrales por desempeño.',
  ],
  ['287g', '287g-count-2026-05-18', 'By mid-May 2026 ICE listed 1,843 agreements, 1,162 of them for task forces.'],
  [
    '287g',
    '287g-voluntary-federal',
    'Nothing in the federal text forces local governments to sign, lawyers note, and they may cooperate with immigration officials without an agreement.',
  ],
  [
    '287g',
    'fl-south-miami-suit',
    'South Miami went to a Leon County court to ask whether cities must join, and a judge later dismissed the case.',
  ],
  [
    'uthmeier',
    'uth-sworn-in',
    'Uthmeier was sworn in as attorney general in February 2025 after Ashley Moody left for the U.S. Senate.',
  ],
  [
    'uthmeier',
    'uth-sworn-in',
    'Uthmeier juramentó como fiscal general en febrero de 2025, tras la salida de Ashley Moody al Senado.',
  ],
  [
    'uthmeier',
    'uth-contempt',
    'U.S. District Judge Kathleen Williams held Uthmeier in civil contempt over a letter telling police they need not obey her order on SB 4-C.',
  ],
  [
    'uthmeier',
    'uth-contempt',
    'La jueza federal Kathleen Williams declaró a Uthmeier en desacato civil por una carta sobre la SB 4-C.',
  ],
  [
    'uthmeier',
    'uth-fort-myers',
    'He made the same threat to Fort Myers, where the City Council had tied 3-3 and later approved the deal.',
  ],
  [
    'uthmeier',
    'uth-hope-florida',
    'A grand jury looked into $10 million that passed through the Hope Florida Foundation to political committees.',
  ],
  [
    'uthmeier',
    'uth-hope-florida',
    'Un gran jurado examinó los 10 millones de dólares que pasaron por la Fundación Hope Florida.',
  ],
  ['uthmeier', 'uth-orange-county', 'Orange County Mayor Jerry Demings signed the transport addendum under protest on August 1.'],
  ['uthmeier', 'uth-2026-opponent', 'Democrat José Javier Rodríguez, a former state senator, is running for the office.'],
  ['sanctuary-laws', 'fl-sb168-signed', 'Gov. Ron DeSantis signed SB 168, which bans sanctuary policies, in June 2019.'],
  [
    'sanctuary-laws',
    'fl-sb4c-blocked',
    'SB 4-C, which makes it a state crime for some immigrants to enter Florida, has been blocked by a federal judge, and the U.S. Supreme Court left the block in place.',
  ],
  [
    'sanctuary-laws',
    'fl-sb4c-blocked',
    'La SB 4-C, que convierte en delito estatal entrar en Florida, sigue bloqueada por una jueza federal y la Corte Suprema se negó a levantar el bloqueo.',
  ],
  [
    'sanctuary-laws',
    'fl-2021-ruling',
    'U.S. District Judge Beth Bloom struck down parts of the law in September 2021, finding that lawmakers meant to discriminate.',
  ],
  ['sanctuary-laws', 'fl-tallahassee-vote', 'In Tallahassee, a motion to leave the agreement failed on a 3-2 vote in October.'],
  [
    'sanctuary-laws',
    'fl-miami-2026',
    'Eileen Higgins, elected mayor of Miami in December, has said she would sign a repeal of the city’s agreement.',
  ],
  [
    'sanctuary-laws',
    'fl-best-efforts',
    'State law requires police to use “best efforts” to support the enforcement of federal immigration law.',
  ],
];

/** What speaks of the topic in general, or of something that no fact tells. */
const GENERAL: [topic: string, paragraph: string][] = [
  ['key-west', 'Key West, the southernmost city in the continental United States, draws more than a million visitors a year.'],
  ['key-west', 'Residents filled the room at Old City Hall and spoke for two hours.'],
  ['287g', 'The sheriff declined to comment on the program when reached by phone on Thursday.'],
  ['287g', 'Los vecinos dijeron que no habían oído hablar del programa.'],
  ['uthmeier', 'Uthmeier’s office did not respond to a request for comment.'],
  ['sanctuary-laws', 'Supporters of the law gathered outside the Capitol.'],
  ['sanctuary-laws', ''],
];

describe('facts for a paragraph', () => {
  it.each(JUDGED)('of %s: %s', (topic, fact, paragraph) => {
    expect(ids(factsNear(records.get(topic) ?? [], paragraph).near)[0]).toBe(fact);
  });

  it.each(GENERAL)('of %s stay as they are beside “%s”', (topic, paragraph) => {
    const facts = records.get(topic) ?? [];
    expect(factsNear(facts, paragraph)).toEqual({ near: [], others: facts });
  });

  it('loses none and doubles none, the others in their order', () => {
    for (const [topic, , paragraph] of JUDGED) {
      const facts = records.get(topic) ?? [];
      const { near, others } = factsNear(facts, paragraph);
      expect(near.length).toBeLessThanOrEqual(3);
      expect(others).toEqual(facts.filter((fact) => !near.includes(fact)));
      expect(near.length + others.length).toBe(facts.length);
    }
  });

  it('is of no use without facts, and does no harm', () => {
    expect(factsNear([], 'Any text.')).toEqual({ near: [], others: [] });
  });
});

describe('the one fact for a paragraph', () => {
  const nearest = (topic: string, paragraph: string) => nearestFact(records.get(topic) ?? [], paragraph)?.id;

  it('is the one that an editor would choose, or none; and seldom none', () => {
    const chosen = JUDGED.map(([topic, fact, paragraph]) => ({ fact, nearest: nearest(topic, paragraph) }));
    expect(chosen.filter((one) => one.nearest !== undefined && one.nearest !== one.fact)).toEqual([]);
    expect(chosen.filter((one) => one.nearest === undefined).length).toBeLessThanOrEqual(JUDGED.length / 10);
  });

  it('is none for a paragraph that speaks of what only another topic tells', () => {
    const wrong = JUDGED.flatMap(([own, fact, paragraph]) =>
      [...records.keys()].filter((topic) => topic !== own).map((topic) => ({ fact, topic, nearest: nearest(topic, paragraph) })),
    ).filter((one) => one.nearest !== undefined && one.nearest !== one.fact);
    expect(wrong).toEqual([]);
  });

  it.each(GENERAL)('of %s is none beside “%s”', (topic, paragraph) => {
    expect(nearest(topic, paragraph)).toBeUndefined();
  });

  it('is none where two are as near', () => {
    const facts = records.get('key-west') ?? [];
    const [one, two] = ['kw-vote-june-30', 'kw-vote-july-8'].map(
      (id) => facts.find((fact) => fact.id === id)?.statement.en ?? '',
    );
    expect(nearest('key-west', one ?? '')).toBe('kw-vote-june-30');
    expect(nearest('key-west', `${one} ${two}`)).toBeUndefined();
  });

  it('is none without facts', () => {
    expect(nearestFact([], 'Any text.')).toBeUndefined();
  });
});
