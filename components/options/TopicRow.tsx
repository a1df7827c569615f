import { useId, useRef, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { CardPreview, type DrawCard } from '@/components/ui/CardPreview';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { Words } from '@/components/ui/Words';
import type { Hue } from '@/data/schema';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { TopicMode } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';
import { FindRow } from './FindRow';
import { HueChoice } from './HueChoice';
import { ModeChoice } from './ModeChoice';

interface TopicRowProps {
  topic: TopicSummary;
  /** Names of topics in the same hue. */
  alike: readonly string[];
  isFirst: boolean;
  isLast: boolean;
  onMode: (mode: TopicMode) => Promise<void>;
  onHue: (hue: Hue) => Promise<void>;
  onMove: (by: 1 | -1) => Promise<void>;
  drawCard: DrawCard;
}

/** A topic with its switch, which of its mentions count, its colour, its place and its card. */
export function TopicRow({ topic, alike, isFirst, isLast, onMode, onHue, onMove, drawCard }: TopicRowProps) {
  const { strings, language } = useCatalogue();
  const words = strings.options;
  const id = useId();
  const [isPreviewed, setPreviewed] = useState(false);
  const name = pick(topic.name, language).text;
  return (
    <li>
      <FindRow>
        <SwitchRow hue={topic.hue} on={topic.mode !== 'off'} onChange={(on) => onMode(on ? 'relevant' : 'off')} describedBy={id}>
          <span className="sl-row-mark">
            <Words of={topic.name} />
          </span>
        </SwitchRow>
        <p className="sl-options-brief" id={id}>
          <Words of={topic.brief} />
        </p>
        <div className="sl-options-controls">
          <ModeChoice topic={topic} onChange={onMode} />
          <HueChoice topic={topic} onChange={onHue} />
        </div>
        {alike.length > 0 && <p className="sl-note sl-options-alike">{words.sameHue(alike.join(', '))}</p>}
        <div className="sl-options-controls">
          <MoveButtons name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} />
          <button
            type="button"
            className="sl-button sl-button-quiet"
            aria-label={words.previewOf(name)}
            aria-expanded={isPreviewed}
            onClick={() => setPreviewed(!isPreviewed)}
          >
            {words.preview}
          </button>
        </div>
      </FindRow>
      {isPreviewed && <CardPreview topic={topic} draw={drawCard} />}
    </li>
  );
}

/** The topic's place in the list, one up or down. */
function MoveButtons({ name, isFirst, isLast, onMove }: Pick<TopicRowProps, 'isFirst' | 'isLast' | 'onMove'> & { name: string }) {
  const words = useCatalogue().strings.options;
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const move = async (by: 1 | -1) => {
    try {
      await onMove(by);
      // At either end the button that was pressed can't be pressed again, and would lose the focus.
      const [pressed, other] = by === -1 ? [up, down] : [down, up];
      (pressed.current?.disabled ? other : pressed).current?.focus();
    } catch {
      // The owner has said it; the topic stays where it is.
    }
  };
  return (
    <>
      <button
        ref={up}
        type="button"
        className="sl-button sl-button-quiet"
        disabled={isFirst}
        aria-label={words.earlierOf(name)}
        onClick={() => void move(-1)}
      >
        {words.earlier}
      </button>
      <button
        ref={down}
        type="button"
        className="sl-button sl-button-quiet"
        disabled={isLast}
        aria-label={words.laterOf(name)}
        onClick={() => void move(1)}
      >
        {words.later}
      </button>
    </>
  );
}
