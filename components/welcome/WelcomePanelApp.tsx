import { noteSeen } from '@/components/hooks/note-seen';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { useWorkerFacts } from '@/components/hooks/use-worker-facts';
import { Panel } from '@/components/panel/Panel';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';

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
  return <Panel source={source} page={page} strings={strings} initialTopic={initialTopic} onTopic={noteSeen} onClose={onClose} />;
}
