import { browser } from 'wxt/browser';
import type { Pack } from '@/data/schema';
import { Problem } from '@/utils/core/interface/problem';
import { withAccents } from '@/utils/core/matching/accents';
import { type Gate, storedPlan } from '@/utils/core/matching/gate';
import { type ScanPlan, scanPlan } from '@/utils/core/matching/scan-plan';
import { MOST_SHARDS } from '@/utils/core/matching/term-shards';
import { isPaused, type Pause } from '@/utils/core/settings/pause';
import type { Settings } from '@/utils/core/settings/settings';
import { readPause } from '@/utils/extension/pause';
import { GATE_KEY, PLAN_KEY, readGate, readPlan, readShards, shardKey } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { SPARE_KEY } from '@/utils/extension/spare-card';
import { readStored } from '@/utils/extension/stored';
import { addOwnScript, readOpenTabs, removeOwnScript } from './always-on';
import { packsInUse } from './shelf';
import { spareCards } from './spare-cards';
import { clearStatus } from './status';
import { inTurn } from './turns';

/** What the always-on script asks for before `withAccents`, made by the build: see `core/matching/anchor-pattern`. */
declare const __ANCHORS__: string;

/**
 * Derives the scan plan from packs and settings and writes it, with the gate, in one go. Open pages follow by themselves. In its
 * turn: a plan made of what was chosen before would come over the one made of what was chosen after.
 *
 * @param packs those in use, when the caller has them already.
 * @throws Problem when packs or settings can't be read; the plan that pages follow then stays as it is.
 */
export function writePlan(packs?: Pack[]): Promise<void> {
  return inTurn(() => writePlanNow(packs));
}

/** The same for whoever has the turn already. */
export async function writePlanNow(packs?: Pack[]): Promise<void> {
  const [inUse, settings] = await Promise.all([packs ?? packsInUse(), readSettings()]);
  await store(planItems(inUse, settings, await readPause()));
  // Where not even that can be noted, the plan is there all the same.
  await clearStatus('settings-unreadable', 'settings-unsaved').catch(() => undefined);
}

/**
 * Writes a change of settings together with the plan that follows from it: both or neither.
 *
 * @param items the setting as it is stored. @param settings as they are with the change. @param paused as it is with the change.
 * @throws Problem `settings-unsaved` when storage refuses. Without packs to plan from the setting alone is written.
 */
export async function writeWithPlan(items: Record<string, unknown>, settings: Settings, paused?: Pause | null): Promise<void> {
  const [packs, pause] = await Promise.all([packsInUse().catch(() => null), paused === undefined ? readPause() : paused]);
  // Terms that are as they were are not written again.
  const before = await readPlan().catch(() => null);
  await store({ ...items, ...planItems(packs, settings, pause, before?.shards?.version) });
}

/** Writes the plan where none lies there that pages can read: an installation was cut off, or an update came while nothing ran. */
export function ensurePlan(): Promise<void> {
  return inTurn(async () => {
    if (!(await readGate())) await writePlanNow();
  });
}

/**
 * What is derived from packs comes to the start of an extension: of one that is switched on again browsers tell nothing, and
 * Firefox not even that it was updated meanwhile. The first start of all is for whoever hears of it.
 */
export async function planAtStart(): Promise<void> {
  // Whoever ends a pause of the session before has its turn first.
  if (!(await inTurn(() => readStored(PLAN_KEY)))) return;
  await writePlan();
  await readOpenTabs();
}

/** Writes the plan where a page says that shards are missing, and they are: pages can say that as often as they like. */
export function renewPlan(): Promise<void> {
  return inTurn(async () => {
    const shards = (await readPlan())?.shards;
    const all = Array.from({ length: Math.min(shards?.count ?? 0, MOST_SHARDS) }, (_, which) => which);
    const there = shards && (await readShards(all, shards.version));
    if (there?.length !== all.length) await writePlanNow();
  });
}

function planItems(packs: readonly Pack[] | null, settings: Settings, pause: Pause | null, known?: string): Partial<PlanItems> {
  // Without a plan pages go dark, and wait for one.
  if (isPaused(pause, Date.now())) return { [PLAN_KEY]: null, [GATE_KEY]: null };
  if (!packs) return {};
  const { plan, gate, shards } = storedPlan(scanPlan(packs, settings), withAccents(__ANCHORS__), known);
  return {
    ...Object.fromEntries(shards.map((shard, which) => [shardKey(which), shard])),
    [PLAN_KEY]: plan,
    [GATE_KEY]: gate,
    [SPARE_KEY]: spareCards(packs, settings),
  };
}

interface PlanItems extends Record<string, unknown> {
  [PLAN_KEY]: ScanPlan | null;
  [GATE_KEY]: Gate | null;
}

/**
 * Writes to storage, and has the script of own packs run while a gate needs it.
 * @throws Problem `settings-unsaved` when storage refuses.
 */
export async function store(items: Partial<PlanItems>): Promise<void> {
  const gate = items[GATE_KEY];
  const plan = items[PLAN_KEY];
  const before = plan === undefined ? null : await readPlan().catch(() => null);
  // Registered before pages hear of a gate that needs it. What was chosen stays chosen: without it own packs alone are not found.
  const isNew = gate?.own !== undefined && (await addOwnScript().catch(() => false));
  try {
    await browser.storage.local.set({ ...items });
  } catch (error) {
    throw new Problem('settings-unsaved', String(error));
  }
  if (plan !== undefined) await removeShards(plan?.shards?.count ?? 0, before ? (before.shards?.count ?? 0) : MOST_SHARDS);
  if (gate && gate.own === undefined) await removeOwnScript().catch(() => false);
  // A tab that is still loading makes nobody wait: the script comes to it with the page.
  if (isNew) void readOpenTabs();
}

/** What of a longer list is left does no harm, and goes with the next plan that is shorter than the one before. */
async function removeShards(from: number, to: number): Promise<void> {
  const left = Array.from({ length: Math.max(0, Math.min(to, MOST_SHARDS) - from) }, (_, which) => shardKey(from + which));
  if (left.length > 0) await browser.storage.local.remove(left).catch(() => undefined);
}
