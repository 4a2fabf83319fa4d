import type { AboutValidation } from '../validation/page.ts';
export function validationReport(_about: AboutValidation): string {
  return '';
}
