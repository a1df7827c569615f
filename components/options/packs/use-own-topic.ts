import { useState } from 'react';
import type { PackActions } from '@/components/hooks/pack-actions';
import type { OwnTopic } from '@/utils/core/packs/own-topic';
import type { PackDeeds } from './use-pack-deeds';

/** A topic of the reader's in the form; a new one has neither id nor texts. */
export interface OpenForm {
  id?: string;
  topic?: OwnTopic;
}

/** @returns the form in which readers make topics of their own, undefined while it is closed, and what opens and closes it. */
export function useOwnTopic({ doing }: PackDeeds, actions: PackActions) {
  const [form, setForm] = useState<OpenForm>();
  const edit = (id: string) =>
    void doing(async () => {
      const topic = await actions.ownTopic(id);
      if (topic) setForm({ id, topic });
      return undefined;
    });
  return { form, setForm, edit };
}
