import type { Rule } from '../types.ts';
import { noAddress } from './no-address.ts';
import { noBankCard } from './no-bank-card.ts';
import { noBirthDate } from './no-birth-date.ts';
import { noChildList } from './no-child-list.ts';
import { noComplementaryMasks } from './no-complementary-masks.ts';
import { noDisabilityCertificate } from './no-disability-certificate.ts';
import { noHealth } from './no-health.ts';
import { noHiddenContent } from './no-hidden-content.ts';
import { noHouseholdNumber } from './no-household-number.ts';
import { noLandline } from './no-landline.ts';
import { noMinorName } from './no-minor-name.ts';
import { noNationalId } from './no-national-id.ts';
import { noPhone } from './no-phone.ts';
import { noRareCombination } from './no-rare-combination.ts';
import { noResidencePermit } from './no-residence-permit.ts';
import { noSmallGroup } from './no-small-group.ts';
import { noTravelDocument } from './no-travel-document.ts';
import { noUnlistedColumn } from './no-unlisted-column.ts';
import { noUnrelatedDetail } from './no-unrelated-detail.ts';
import { noWeakMask } from './no-weak-mask.ts';
import { requireChannel } from './require-channel.ts';
import { requireColumn } from './require-column.ts';
import { requireList } from './require-list.ts';
import { requireReviewer } from './require-reviewer.ts';
import { validAmount } from './valid-amount.ts';
import { validCategory } from './valid-category.ts';
import { validComplaint } from './valid-complaint.ts';
import { validCorrection } from './valid-correction.ts';
import { validDates } from './valid-dates.ts';
import { validDocument } from './valid-document.ts';
import { validException } from './valid-exception.ts';
import { validExclusive } from './valid-exclusive.ts';
import { validFile } from './valid-file.ts';
import { validFormat } from './valid-format.ts';
import { validHashKey } from './valid-hash-key.ts';
import { validList } from './valid-list.ts';
import { validName } from './valid-name.ts';
import { validPersons } from './valid-persons.ts';
import { validPlace } from './valid-place.ts';
import { validPolicy } from './valid-policy.ts';
import { validReason } from './valid-reason.ts';
import { validSettings } from './valid-settings.ts';
import { validStandard } from './valid-standard.ts';
import { validTitle } from './valid-title.ts';
import { validTotal } from './valid-total.ts';
import { validUnique } from './valid-unique.ts';

/** Every rule, in the order of the rule list: what may not be published, what must be, what must be right. */
export const rules: readonly Rule[] = [
  noNationalId,
  noMinorName,
  noDisabilityCertificate,
  noResidencePermit,
  noTravelDocument,
  noWeakMask,
  noComplementaryMasks,
  noBankCard,
  noPhone,
  noLandline,
  noHouseholdNumber,
  noAddress,
  noBirthDate,
  noHealth,
  noUnlistedColumn,
  noUnrelatedDetail,
  noChildList,
  noSmallGroup,
  noRareCombination,
  noHiddenContent,
  requireList,
  requireColumn,
  requireChannel,
  requireReviewer,
  validFile,
  validSettings,
  validFormat,
  validList,
  validPlace,
  validCategory,
  validStandard,
  validAmount,
  validPersons,
  validTotal,
  validTitle,
  validName,
  validReason,
  validUnique,
  validExclusive,
  validDates,
  validCorrection,
  validDocument,
  validComplaint,
  validPolicy,
  validHashKey,
  validException,
];
