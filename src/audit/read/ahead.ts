import type { Day } from '../../publication/dates.ts';
import type { Sources } from '../facts.ts';
import { CannotAudit, type ProblemSink } from '../problems.ts';
import type { Published } from '../published.ts';
import type { Ambiguity } from '../types.ts';
import { deskOf } from './desk.ts';
import type { ListedRow } from './lists.ts';
import type { PaidRow } from './paid-rows.ts';
import { type Reader, readHere } from './reader.ts';
import { type Parcel, StreamReader, StreamWriter } from './stream.ts';
import { remembering } from './values.ts';

// What comes next in the stream.
const [ROW, TOLD, END, REFUSED] = [1, 2, 3, 4];
