// How the explaining charts are drawn, by the id of their shells.

import type { Catalogue } from '../simulation/protocol.ts';
import type { Drawing } from './explaining.ts';
import { moneyFlow, patientsFlow } from './flows.ts';
import { gains } from './gains.ts';
import { incentives } from './incentives-drawing.ts';
import { ownPayments } from './own-payments.ts';
import type { AskPortrait } from './portraits.ts';
import { funnelDrawing } from './referral-funnel.ts';
import { residentMap } from './resident-map-drawing.ts';
import { settlementStatement } from './settlement.ts';
import { why } from './why.ts';
import { yearProfile } from './year-profile-drawing.ts';

/** Everything there is to draw. */
export function drawings({ parties }: Pick<Catalogue, 'parties'>, ask: AskPortrait): Readonly<Record<string, Drawing>> {
  return {
    'why.incentives': incentives,
    'why.cost': why,
    'who.gains': gains(parties),
    'flow.patients': patientsFlow,
    'referral.funnel': funnelDrawing,
    'flow.money': moneyFlow,
    'settlement.statement': settlementStatement,
    'map.residents': residentMap(ask),
    'people.own': ownPayments(ask),
    'yearEnd.admissions.per100': yearProfile('admissions.per100'),
    'yearEnd.quality.turnedAway': yearProfile('quality.turnedAway'),
  };
}
