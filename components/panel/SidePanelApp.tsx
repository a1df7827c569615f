import { useRef, useState } from 'react';
import { noteSeen } from '@/components/hooks/note-seen';
import { useActiveTab } from '@/components/hooks/use-active-tab';
import { useAskedTopic } from '@/components/hooks/use-asked-topic';
import { useMute } from '@/components/hooks/use-mute';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useTabMentions } from '@/components/hooks/use-tab-mentions';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { useWrongMatch } from '@/components/hooks/use-wrong-match';
import { placeIn, type StatementPlace } from '@/utils/core/statement-place';
import { Landing } from './Landing';
import { PanelApp } from './PanelApp';
import { PrintButton } from './PrintButton';
import { Search } from './Search';
import { TopicExport } from './TopicExport';
import type { Landing as LandingPlace } from './TopicView';

/** The panel as the browser's own side panel or sidebar, beside whatever tab is active in its window. */
export function SidePanelApp() {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.sidePanel.title);
  usePageLook(settings);
  const source = useWorkerFacts();
  const tab = useActiveTab();
  const page = useTabMentions(tab);
  const wrongMatch = useWrongMatch(tab?.url ?? '');
  const mute = useMute(tab?.url ?? '');
  const asked = useAskedTopic(tab?.id);
  // Opened by its address from another page of ours, it begins at the statement that this names; a topic asked for later comes first.
  const [chosen, setChosen] = useState(() => ({ landing: after(undefined, placeIn(window.location.hash)), askedAt: asked?.at }));
  const landing = chosen.askedAt === asked?.at ? chosen.landing : undefined;
  const landed = useRef<LandingPlace>(undefined);
  const land = (place: LandingPlace) => {
    landed.current = place;
  };
  // Until the tab is known, nothing says which topic to open with.
  if (tab === undefined || !strings) return null;
  return (
    <PanelApp
      key={asked?.at}
      source={source}
      page={page}
      strings={strings}
      wrongMatch={wrongMatch}
      mute={mute}
      initialTopic={landing?.topicId ?? asked?.topicId}
      onTopic={noteSeen}
      landing={landing}
      search={(current) => (
        <Search
          source={source}
          current={current}
          onChoose={(place) => setChosen((before) => ({ landing: after(before.landing, place), askedAt: asked?.at }))}
        />
      )}
      below={(record) => (
        <>
          {/* Coming back to the topic later, a reader is not led there again. */}
          {landing?.topicId === record.id && landing !== landed.current && <Landing at={landing} onLanded={land} />}
          <TopicExport key={record.id} label={strings.takeAway.label} source={source} topicId={record.id} />
        </>
      )}
      tools={<PrintButton />}
      standalone
    />
  );
}

function after(before: LandingPlace | undefined, place: StatementPlace | undefined): LandingPlace | undefined {
  return place && { ...place, visit: (before?.visit ?? 0) + 1 };
}
