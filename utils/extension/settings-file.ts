import * as z from 'zod/mini';
import { asFound } from '@/utils/core/packs/pack-fault';
import { joinPath } from '@/utils/core/packs/walk-pack';
import type { Settings } from '@/utils/core/settings/settings';
import type { SettingsFile, ValueFault, WantedType } from '@/utils/core/settings/settings-fault';
import { wholeSettings } from './setting-fields';
import { SETTING_FIELDS } from './setting-keys';

/** Raised when a file of this version could not be read by the one before. */
const FORMAT = 1;
/** Characters; the largest settings that can be chosen are a tenth of it. */
const MOST_CHARACTERS = 2_000_000;

/** @returns all settings as the text of a file. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ sidelight: 'settings', format: FORMAT, settings }, null, 2)}\n`;
}

/**
 * Reads a file of settings, all of it or nothing. Fields that it does not have stay as they are; those that this version does not
 * know are named and left out.
 */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MOST_CHARACTERS) return { fault: 'large' };
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return { fault: 'empty' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(plain);
  } catch {
    return { fault: 'json' };
  }
  const { sidelight, format, settings }: Record<string, unknown> = Object(parsed);
  if (sidelight !== 'settings' || typeof format !== 'number') return { fault: 'other' };
  if (format > FORMAT) return { fault: 'newer' };
  const read = z.safeParse(wholeSettings, settings);
  if (read.success) {
    const known: readonly string[] = SETTING_FIELDS;
    return {
      settings: read.data,
      unknown: Object.keys(Object(settings))
        .filter((name) => !known.includes(name))
        .map(asFound),
    };
  }
  return { faults: read.error.issues.map((issue) => faultOf(issue, settings)) };
}

function faultOf(issue: z.core.$ZodIssue, settings: unknown): ValueFault {
  let value = settings;
  let path = 'settings';
  for (const part of issue.path) {
    path = joinPath(path, typeof part === 'number' ? part : asFound(String(part)));
    value = Object(value)[part];
  }
  return { path, found: asFound(inJson(value)), wanted: wantedOf(issue) };
}

/** Browsers read JSON that is nested deeper than they write it. */
function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'missing';
  } catch {
    return '…';
  }
}

const TYPES: Record<string, WantedType> = {
  array: 'list',
  object: 'map',
  record: 'map',
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'truth',
};

function wantedOf(issue: z.core.$ZodIssue): ValueFault['wanted'] {
  if (issue.code === 'invalid_value') return { values: issue.values.map((value) => JSON.stringify(value)).join(', ') };
  if (issue.code === 'invalid_type') return { type: TYPES[issue.expected] ?? 'other' };
  return { type: issue.code === 'custom' ? 'site' : 'other' };
}
