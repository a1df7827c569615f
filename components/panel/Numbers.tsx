import { useStrings } from '@/components/hooks/use-strings';
import { AsOf, DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { NumberSaid } from '@/utils/core/article/numbers-said';
import type { NumberInContext } from '@/utils/core/facts/numbers-in-context';
import { formatNumber } from '@/utils/core/text/format-number';
import { Citations } from './Citations';
import { Section } from './Section';
import { Statement } from './Statement';

/** Numbers of the article beside what the sources here give for the same thing, each with its date. No verdict. */
export function Numbers({ numbers }: { numbers: readonly NumberInContext[] }) {
  if (numbers.length === 0) return null;
  return (
    <Section part="numbers">
      {(labelledBy) => (
        <ul className="sl-items" aria-labelledby={labelledBy}>
          {numbers.map((number) => (
            <NumberItem key={number.said.sentence + number.said.said} of={number} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function NumberItem({ of: { said, facts, disagreements, points } }: { of: NumberInContext }) {
  const { language, strings } = useStrings();
  return (
    <li className="sl-item sl-number">
      <p className="sl-kind">{strings.panel.articleSays}</p>
      <Said of={said} />
      <p className="sl-kind">{strings.panel.sourcesSay}</p>
      <ul className="sl-versions">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Statement of={fact.statement} citations={fact.citations}>
              <AsOf date={fact.asOf} />
            </Statement>
          </li>
        ))}
        {points.map(({ series, label, date, value, citations }) => (
          <li key={series.id}>
            <p className="sl-statement">
              <Words of={series.label} />, <Words of={label} />: <strong>{formatNumber(value, language)}</strong>
              <Citations of={citations} />
            </p>
            <p className="sl-meta">
              <DateWords of={date} />
            </p>
          </li>
        ))}
        {disagreements.map(({ id, about, versions, asOf }) => (
          <li key={id}>
            <p className="sl-statement">
              <Words of={about} />
            </p>
            <ul className="sl-versions">
              {versions.map(({ says, citations }) => (
                <li key={says.en} className="sl-statement">
                  <Words of={says} end={<Citations of={citations} />} />
                </li>
              ))}
            </ul>
            <p className="sl-meta">
              <AsOf date={asOf} />
            </p>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The article's own sentence, its number marked: words of the page, in whatever language it is in. */
function Said({ of: { said, sentence } }: { of: NumberSaid }) {
  const { quotation } = useStrings().strings;
  const at = sentence.indexOf(said);
  return (
    <blockquote className="sl-said" lang="">
      {quotation.open}
      {sentence.slice(0, at)}
      <mark>{said}</mark>
      {sentence.slice(at + said.length)}
      {quotation.close}
    </blockquote>
  );
}
