import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { seenOf, unseenSince } from '@/utils/core/facts/seen';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import type { Sender } from '@/utils/extension/answering';
import { readStored } from '@/utils/extension/stored';
import { topicRecord } from './facts';
import { packsInUse } from './shelf';
import { inTurn } from './turns';

/**
 * What the reader has seen of each topic, to tell what is new: one key of `storage.local`, no time, no page. A look is an open
 * panel, which shows all of a topic; a card shows little, so it only begins the count where there is none yet. Private windows
 * leave nothing.
 */
const KEY = 'seen';
const byTopic = z.record(z.string(), z.string());

/** Notes that the reader has looked at a topic. @throws Problem `topic-unknown`, or when it could not be saved. */
export async function noteSeen(topicId: string, sender: Sender): Promise<void> {
  if (isPrivate(sender)) return;
  const record = await topicRecord(topicId);
  await inTurn(async () => save({ ...(await read()), [topicId]: seenOf(record) }));
}

/** @returns how many facts and events came to a topic since the reader looked; where there was no look, this is the first. */
export async function unseenOf(record: TopicRecord, sender: Sender): Promise<number> {
  if (isPrivate(sender)) return 0;
  const seen = (await read())[record.id];
  if (seen !== undefined) return unseenSince(seen, record);
  await inTurn(async () => save({ [record.id]: seenOf(record), ...(await read()) }));
  return 0;
}

/** @returns the same of every topic that has any, by its id. @throws Problem as `packsInUse`. */
export async function allUnseen(): Promise<Record<string, number>> {
  const [all, packs] = await Promise.all([read(), packsInUse()]);
  const counts = packs.flatMap(topicRecords).flatMap((record): [string, number][] => {
    const seen = all[record.id];
    const count = seen === undefined ? 0 : unseenSince(seen, record);
    return count > 0 ? [[record.id, count]] : [];
  });
  return Object.fromEntries(counts);
}

/** Forgets all of it. @throws Problem when that could not be saved. */
export function forgetSeen(): Promise<void> {
  return inTurn(() => save({}));
}

/** Damaged or unreadable, it begins anew: nothing hangs on it but a line. */
async function read(): Promise<Record<string, string>> {
  const stored = z.safeParse(byTopic, await readStored(KEY).catch(() => undefined));
  return stored.success ? stored.data : {};
}

async function save(seen: Record<string, string>): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: seen });
  } catch (error) {
    throw new Problem('settings-unsaved', String(error));
  }
}

/** Chromium gives private windows a worker of their own, Firefox says it of the tab. */
function isPrivate({ tab }: Sender): boolean {
  return browser.extension.inIncognitoContext || tab?.incognito === true;
}
