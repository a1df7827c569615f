import { useEffect, useRef } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { TopicSummary } from '@/utils/core/mentions/reading';
import { pick } from '@/utils/core/text/local-text';

/** Draws the card of a topic, the same that pages show, into an element. @returns the way to take it out again. */
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
