/** The buyer's settings as the ledger keeps them, read once and written value by value. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SettingsGetResult } from "../generated/protocol";

export interface KnownStore {
  id: string;
  name: string;
}

export interface StoreSettings {
  utcOffsetMinutes?: number;
  opensMinute?: number;
  closesMinute?: number;
  days?: number[];
  chineseHolidays?: boolean;
  botCounts?: boolean;
}

export interface Settings {
  values: Record<string, unknown>;
  answer: SettingsGetResult;
  /** Writes values; what came of it is said on the page. */
  save(values: Record<string, unknown>): Promise<boolean>;
}

export const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("there are no settings around this part");
  return settings;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Stores with settings of their own, by id; what was set back to the usual values is left out. */
export function storesOf(values: Record<string, unknown>): [id: string, settings: StoreSettings][] {
  if (!isRecord(values.stores)) return [];
  return Object.entries(values.stores).filter(
    (entry): entry is [string, StoreSettings] => isRecord(entry[1]) && Object.keys(entry[1]).length > 0,
  );
}

export const usualReminderDays = [7, 3, 1];
export const offeredReminderDays = [14, 7, 5, 3, 2, 1];

export function reminderDaysOf(values: Record<string, unknown>): number[] {
  const days = values.reminderDays;
  return Array.isArray(days) ? days.filter((day) => Number.isInteger(day)) : usualReminderDays;
}

/** When stores without hours of their own are open. */
export type UsualHours = Required<Pick<StoreSettings, "utcOffsetMinutes" | "opensMinute" | "closesMinute" | "days">>;

/** By the rulebook in use; null where the host tells none. */
export function usualHours({ rulebook }: SettingsGetResult): UsualHours | null {
  const inUse = (name: string) => rulebook?.values.find((one) => one.name === name)?.value;
  const usual = {
    utcOffsetMinutes: inUse("storeUtcOffsetMinutes"),
    opensMinute: inUse("storeOpensMinute"),
    closesMinute: inUse("storeClosesMinute"),
    days: inUse("storeDays"),
  };
  return Object.values(usual).includes(undefined) ? null : (usual as UsualHours);
}
