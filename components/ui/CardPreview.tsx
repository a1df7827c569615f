import { useEffect, useRef } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { CardView } from '@/utils/core/facts/card-view';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import { pick } from '@/utils/core/text/local-text';

/** Puts a card into an element, by the code that pages have it from. @returns the way to take it out. */
export type PutCard = (into: HTMLElement, view: CardView) => () => void;

/** The same for the card of a topic. */
export type DrawCard = (into: HTMLElement, topicId: string) => () => void;

/** The card of a topic as it shows on a page, drawn anew when its colour or the language changes. */
export function CardPreview({ topic, draw }: { topic: Pick<TopicSummary, 'id' | 'name' | 'hue'>; draw: DrawCard }) {
  const { strings, language } = useCatalogue();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card is in the language and the hue chosen
  useEffect(() => (place.current ? draw(place.current, topic.id) : undefined), [draw, topic.id, topic.hue, language]);
  return (
    <figure className="sl-card-preview" aria-label={strings.options.previewName(pick(topic.name, language).text)}>
      <div ref={place} />
      <figcaption className="sl-meta">{strings.options.previewNote}</figcaption>
    </figure>
  );
}
