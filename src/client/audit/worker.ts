import '../older.ts';

import { audit } from '../../audit/audit.ts';
import { countyOf, outputsOf } from '../../audit/output/outputs.ts';
import { CannotAudit } from '../../audit/problems.ts';
import { signalRules } from '../../audit/signals/index.ts';
import { sourcesOf } from '../../audit/sources.ts';
import { openText } from '../../audit/summary-text.ts';
import type { SignalsFile } from '../../audit/types.ts';
import { answer } from '../desk-worker.ts';
import { fileSource, folderSources } from '../files.ts';
import type { Request, Result } from './messages.ts';
import { packSources } from './sources.ts';

// The whole audit, the same code as the command.
answer<Request, Result>(resultOf, (error) =>
  error instanceof CannotAudit
    ? error.message
    : '没能核对完，没有生成结果。请检查选的文件是否放对了位置；仍然不行，请技术人员核对（npm run audit）。',
);

function* resultOf({ chosen, published, asOf }: Request): Generator<string, Result> {
  const content = 'files' in published ? folderSources(published.files) : packSources(published);
  const signals = audit(sourcesOf(chosen, content, fileSource), asOf);
  yield '核对完了，正在写问题台账和报告';
  const [previous] = chosen.previous.map(fileSource);
  const { files } = outputsOf(signals, countyOf(content), previous);
  return {
    files,
    counts: countsOf(signals),
    total: signals.signals.length,
    open: openText(signals.ambiguities).slice(1),
  };
}

function countsOf({ signals }: SignalsFile) {
  const found = Map.groupBy(signals, ({ kind }) => kind);
  return signalRules.flatMap(({ kind, title, workList }) => {
    const count = found.get(kind)?.length ?? 0;
    return count > 0 ? [{ workList, title, count }] : [];
  });
}
