import { useStrings } from '@/components/hooks/use-strings';
import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Role } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import { holdersOf } from '@/utils/core/facts/role-held';
import { Citations } from './Citations';

interface OfficesSinceProps {
  roles: readonly Role[];
  published: string;
  today: string;
}

/** The offices that have changed hands since an article, where one holder is known for its day and one for today. */
export function OfficesSince({ roles, published, today }: OfficesSinceProps) {
  const { language, strings } = useStrings();
  const changed = [...new Set(roles.map(({ office }) => office.en))].flatMap((office) => {
    const [then, otherThen] = holdersOf(roles, office, published);
    const [now, otherNow] = holdersOf(roles, office, today);
    const isClear = then && now && !otherThen && !otherNow && then.role.person !== now.role.person;
    return isClear ? [{ then, now: now.role }] : [];
  });
  if (changed.length === 0) return null;
  return (
    <ul className="sl-since">
      {changed.map(({ then, now }) => (
        <li key={now.id}>
          <p className="sl-kind">
            <Words of={now.office} />
          </p>
          <p className="sl-statement">
            <span className="sl-speaker">{now.person}</span>
            <Citations of={now.citations} />{' '}
            <span className="sl-meta">
              <AsOf date={now.asOf} />
            </span>
          </p>
          <p className="sl-meta">
            {`${strings.panel.thenAndNow(formatDate(published, language))}: ${then.role.person}`}
            {!then.certain && ` ${strings.panel.unsure}`}
            <Citations of={then.role.citations} />
          </p>
        </li>
      ))}
    </ul>
  );
}
