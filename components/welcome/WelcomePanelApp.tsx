import { noteSeen } from '@/components/hooks/note-seen';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { PanelApp } from '@/components/panel/PanelApp';
import type { PageMentions } from '@/utils/core/mentions/reading';

interface WelcomePanelAppProps {
  page: PageMentions;
  initialTopic: string;
  onClose: () => void;
}

/** The panel beside the article of the page that welcomes readers. */
export function WelcomePanelApp({ page, initialTopic, onClose }: WelcomePanelAppProps) {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.welcome.title);
  const source = useWorkerFacts();
  if (!strings) return null;
  return (
    <PanelApp source={source} page={page} strings={strings} initialTopic={initialTopic} onTopic={noteSeen} onClose={onClose} />
  );
}
