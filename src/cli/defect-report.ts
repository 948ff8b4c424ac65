import { isAbsolute, join, relative } from 'node:path';
import { dirname } from 'node:path/posix';
import type { Defect, LedgerEntry } from '../model/defect.ts';

const CONFIG_FILE = 'outerloop.yaml';

export interface CheckReport {
  readonly defects: readonly Defect[];
  readonly ledger: readonly LedgerEntry[];
}

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What `check` prints: for people, for programs, or as annotations of a pull request. */
export function formatReport(report: CheckReport, format: ReportFormat, workspace: string): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ defects: report.defects, ledger: report.ledger }, null, 2)}\n`;
    case 'github':
      return report.defects.map((defect) => annotation(defect, workspace)).join('') + summaryLine(report);
    case 'text':
      return report.defects.map(paragraph).join('') + summaryLine(report);
    default:
      return format satisfies never;
  }
}

function paragraph({ severity, file, line, column, what, fix, code }: Defect): string {
  return `${severity} ${file}:${line}:${column} ${what}\n  fix: ${fix} [${code}]\n`;
}

/** A workflow command. Its parts are escaped as the runner asks, so that a cell can never speak to the runner. */
function annotation({ severity, file, line, column, what, fix, code }: Defect, workspace: string): string {
  const path = relative(process.cwd(), join(workspace, file));
  const shown = path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
  const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const message = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const at = `file=${property(shown)},line=${line},col=${column},title=${property(code)}`;
  return `::${severity} ${at}::${message(`${what}\nfix: ${fix}`)}\n`;
}

function summaryLine({ defects, ledger }: CheckReport): string {
  const errors = defects.filter((defect) => defect.severity === 'error').length;
  return `${rowsLine(defects, ledger)}; ${plural(errors, 'error')}, ${plural(defects.length - errors, 'warning')}\n`;
}

function rowsLine(defects: readonly Defect[], ledger: readonly LedgerEntry[]): string {
  const read = ledger.filter(({ notRead }) => notRead === undefined);
  const configFails = defects.some(({ severity, file }) => severity === 'error' && file === CONFIG_FILE);
  // Without a configuration nothing was read: sums of zeros would look like a verdict on the files.
  if (read.length === 0 && configFails) {
    const waiting = ledger.length === 0 ? '' : `; not read: ${plural(ledger.length, 'file')}`;
    return `no feedback was read, because it is read as ${CONFIG_FILE} says; check again once that file is right${waiting}`;
  }
  const sum = (of: (entry: LedgerEntry) => number): number =>
    read.reduce((total, entry) => total + of(entry), 0);
  const rows = plural(
    sum((e) => e.read),
    'row',
  );
  const parts = `${number(sum((e) => e.used))} used + ${number(sum((e) => e.refused))} refused + ${number(sum((e) => e.unanswered))} without an answer`;
  return `${rows} read from ${plural(read.length, 'file')} = ${parts}${unreadPart(ledger)}`;
}

/** The files that were there and not read, by folder. */
function unreadPart(ledger: readonly LedgerEntry[]): string {
  const unread = ledger.filter(({ notRead }) => notRead !== undefined);
  const folders = Map.groupBy(unread, ({ file }) => dirname(file));
  const parts = [...folders].map(([folder, files]) => `${plural(files.length, 'file')} in ${folder}`);
  return parts.length === 0 ? '' : `; not read: ${parts.join(', ')}`;
}

function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
