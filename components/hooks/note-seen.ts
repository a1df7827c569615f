import { browser } from 'wxt/browser';
import { ask } from '@/utils/extension/messages';

/** Notes that the reader has looked at a topic, unless in a private window. Where it can't be noted nothing is lost but a line. */
export function noteSeen(topicId: string): void {
  if (!browser.extension.inIncognitoContext) void ask('seen/note', { topicId }).catch(() => undefined);
}
