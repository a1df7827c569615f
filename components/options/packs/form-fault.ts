import type { PackWords } from '@/data/locales/packs/en';
import type { OwnTopic } from '@/utils/core/packs/own-topic';
import type { PackFault } from '@/utils/core/packs/pack-fault';

/**
 * @param field the one at which the fault is to be mended.
 * @returns it in a sentence for readers who write a note: they know no file, and no key of it.
 */
export function formFault({ code, found = '', limit = 0 }: PackFault, field: keyof OwnTopic, words: PackWords): string {
  const said = words.formFaults;
  switch (code) {
    case 'empty-text':
    case 'too-few':
      return said.empty[field];
    case 'too-long':
      return said.tooLong(String(limit));
    case 'too-many':
      return said.tooMany(String(limit));
    case 'short-term':
      return said.tooShort(found);
    case 'no-letter':
      return said.noLetter(found);
    case 'too-common':
      return said.tooCommon(found);
    case 'https':
    case 'whole-address':
      return said.noAddress(found);
    case 'credentials':
    case 'public-address':
      return said.notPublic(found);
    // Links beyond those that a note may cite.
    case 'uncited':
      return said.manyLinks;
    default:
      return said.other;
  }
}
