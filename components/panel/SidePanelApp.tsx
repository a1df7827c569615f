import { useState } from 'react';
import { noteSeen } from '@/components/hooks/note-seen';
import { useActiveTab } from '@/components/hooks/use-active-tab';
import { useAskedPanel } from '@/components/hooks/use-asked-panel';
import { useMute } from '@/components/hooks/use-mute';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useCatalogue } from '@/components/hooks/use-strings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useUnwanted } from '@/components/hooks/use-unwanted';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import { formatDate } from '@/utils/core/facts/dates';
import { placeIn, type StatementPlace } from '@/utils/core/facts/statement-place';
import { dayHere } from '@/utils/core/text/calendar-day';
import type { LandingPlace } from './Landing';
import { Panel } from './Panel';
import { PrintButton } from './PrintButton';
import { Search } from './Search';
import { TopicExport } from './TopicExport';

/** The panel as the browser's own side panel or sidebar, beside whatever tab is active in its window. */
export function SidePanelApp() {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.sidePanel.title);
  usePageLook(settings);
  const source = useWorkerFacts();
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const isUnwanted = useUnwanted(tab);
  const wrongMatch = useWrongMatch(tab?.url ?? '');
  const mute = useMute(tab?.url ?? '');
  const asked = useAskedPanel(tab?.id);
  // Opened by its address from another page of ours, it begins at the statement that this names; what is asked for later comes first.
  const [chosen, setChosen] = useState(() => ({ landing: after(undefined, placeIn(window.location.hash)), askedAt: asked?.at }));
  const landing = (chosen.askedAt === asked?.at && chosen.landing) || asked?.place;
  // Until the tab is known, nothing says which topic to open with.
  if (tab === undefined || !strings) return null;
  return (
    <Panel
      key={asked?.at}
      source={source}
      page={page}
      strings={strings}
      wrongMatch={wrongMatch}
      mute={mute}
      initialTopic={landing?.topicId ?? asked?.topicId}
      lookedUp={asked?.lookedUp}
      onTopic={noteSeen}
      landing={landing}
      search={(current) => (
        <>
          <Search
            source={source}
            current={current}
            onChoose={(place) => setChosen((before) => ({ landing: after(before.landing, place), askedAt: asked?.at }))}
          />
          {tab?.url && <OnPaper url={tab.url} title={tab.title} />}
          {isUnwanted && (
            <p className="sl-note" role="status">
              {strings.popup.unwanted}
            </p>
          )}
        </>
      )}
      below={(record) => <TopicExport key={record.id} label={strings.takeAway.label} source={source} topicId={record.id} />}
      tools={<PrintButton />}
      standalone
    />
  );
}

/** What a sheet of paper stood beside: it speaks of "this article", which nobody sees there. */
function OnPaper({ url, title = url }: { url: string; title: string | undefined }) {
  const { language, strings } = useCatalogue();
  const today = formatDate(dayHere(new Date()), language);
  return <p className="sl-note sl-on-paper">{strings.sidePanel.beside(today, title, url)}</p>;
}

function after(before: LandingPlace | undefined, place: StatementPlace | undefined): LandingPlace | undefined {
  return place && { ...place, visit: (before?.visit ?? 0) + 1 };
}
