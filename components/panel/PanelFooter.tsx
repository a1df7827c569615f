import { useStrings } from '@/components/hooks/use-strings';
import { formatDate } from '@/utils/core/facts/dates';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { pick } from '@/utils/core/text/local-text';

/** Where the facts come from, how old they are, and that none of this was asked of anyone. */
export function PanelFooter({ record }: { record: TopicRecord }) {
  const { language, strings } = useStrings();
  const name = pick(record.packName, language);
  return (
    <footer className="sl-footer">
      <p lang={name.language}>{strings.panel.pack(name.text, record.packVersion)}</p>
      <p>{strings.panel.checkedOn(formatDate(record.checkedOn, language))}</p>
      <p>{strings.panel.nothingSent}</p>
    </footer>
  );
}
