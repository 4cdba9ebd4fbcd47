import { benchAudit } from '../bench/audit/bench.ts';

benchAudit();
