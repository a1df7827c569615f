import { inLines } from '@/utils/core/text/unbroken';

/** A text whose votes, bills and days stay on one line each. */
export function Unbroken({ text }: { text: string }) {
  return inLines(text).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name
      <span key={at} className="sl-whole">
        {piece}
      </span>
    ),
  );
}
