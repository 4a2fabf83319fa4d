// Every payment contract is held to what its margin and its rate promise, on random years and terms: see
// contract-properties.ts. A contract added to the registries is held to it without a line here.
import { describe } from 'vitest';
import { CONTRACTS } from '../../models/consortium/payment/index.ts';
import { propertiesOfContract } from '../support/contract-properties.ts';

describe.each(Object.entries(CONTRACTS))('%s', (_, contract) => propertiesOfContract(contract));
