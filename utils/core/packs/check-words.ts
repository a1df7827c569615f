/** What an editor would say of a pack's texts: languages, balance, loaded words, length of what is answered first. */
import type { Pack, TextLanguage } from '@/data/schema';
import { sentencesOf } from '../text/sentences.ts';
import { loadedWordsIn } from './loaded-words.ts';
import { ownTexts, type Remark } from './walk-pack.ts';

const NAMES: Record<TextLanguage, string> = { en: 'English', es: 'Spanish', ht: 'Haitian Creole' };
const TEXT_LANGUAGES = Object.keys(NAMES) as TextLanguage[];

/** The longer side of a dispute may be this much longer than the shorter one. */
const MOST_UNEQUAL = 1.4;

/** Texts that a language has even where it is only partly there. */
const ALWAYS = /^name$|^topics\[\d+\]\.(name|brief|answersFirst\.text|definition\.text|events\[\d+\]\.title)$/;

/** What `npm run packs:new` writes in the place of a text. */
export const TO_DO = 'TODO';

/** Longer texts than this are not the same in two languages by chance. */
const SAME_BY_CHANCE = 6;

/** @returns what an editor would send back, none where the texts hold. */
export function checkWords(pack: Pack): Remark[] {
  return [...checkLanguages(pack), ...checkBalance(pack), ...checkOwnWords(pack), ...checkAnswers(pack)];
}

function checkLanguages(pack: Pack): Remark[] {
  const faults: Remark[] = [];
  for (const { path, text } of ownTexts(pack)) {
    for (const language of TEXT_LANGUAGES) {
      const state = pack.languages[language];
      const here = `${path}.${language}`;
      const words = text[language];
      if (words === undefined && (state?.texts === 'full' || (state && ALWAYS.test(path)))) {
        const way = state.texts === 'full' ? `, or declare ${language} as "partial" in pack.json` : '';
        faults.push({ path: here, message: `is missing; write it in ${NAMES[language]}${way}` });
      }
      if (words !== undefined && !state) {
        const message = `is in ${NAMES[language]}, which pack.json does not declare; add "${language}" to its languages`;
        faults.push({ path: here, message });
      }
      if (language !== 'en' && words === text.en && words.split(/\s+/).length > SAME_BY_CHANCE) {
        faults.push({ path: here, message: `is the same as in English; write it in ${NAMES[language]}` });
      }
    }
  }
  return faults;
}

/** A reader takes the side with more room for the stronger one. */
function checkBalance(pack: Pack): Remark[] {
  return pack.topics.flatMap((topic, t) =>
    topic.disputes.flatMap((dispute, at) =>
      TEXT_LANGUAGES.flatMap((language) => {
        const lengths = dispute.sides.flatMap((side) => side.position[language]?.length ?? []);
        const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
        if (lengths.length < 2 || longest <= shortest * MOST_UNEQUAL) return [];
        const message = `gives one side ${shortest} characters and another ${longest} in ${NAMES[language]}; keep the longer within ${MOST_UNEQUAL} times the shorter`;
        return [{ path: `topics[${t}].disputes[${at}].sides`, message }];
      }),
    ),
  );
}

function checkOwnWords(pack: Pack): Remark[] {
  return ownTexts(pack).flatMap(({ path, text }) =>
    TEXT_LANGUAGES.flatMap((language) => {
      const words = text[language] ?? '';
      const here = `${path}.${language}`;
      if (words.includes(TO_DO)) return [{ path: here, message: `is still to be written: ${words}` }];
      return loadedWordsIn(words, language).map(({ word, reason, instead }) => ({
        path: here,
        message: `says "${word}" outside a quote: ${reason}; ${instead}`,
      }));
    }),
  );
}

function checkAnswers(pack: Pack): Remark[] {
  return pack.topics.flatMap((topic, t) =>
    TEXT_LANGUAGES.flatMap((language) => {
      const text = topic.answersFirst?.text[language];
      const count = text === undefined || text.includes(TO_DO) ? 2 : sentencesOf(text).length;
      const path = `topics[${t}].answersFirst.text.${language}`;
      return count === 2 ? [] : [{ path, message: `has ${count} sentences; say what a reader needs first in two` }];
    }),
  );
}
