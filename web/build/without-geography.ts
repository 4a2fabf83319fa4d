// Leaves map projections out of the page. Observable Plot asks d3 for them as a whole, and no chart here draws a map of the
// earth: 13 kB of the 200 that a first visit may cost.
import type { Plugin } from 'vite';

const GEOGRAPHY = /[\\/]d3-geo[\\/](?:src[\\/]index\.js|dist[\\/]d3-geo\.mjs)$/;

/** Replaces every export of d3-geo by a function that gives an empty object: Plot prepares one when it is loaded. */
export function withoutGeography(): Plugin {
  return {
    name: 'tierwise:without-geography',
    apply: 'build',
    load(id) {
      if (!GEOGRAPHY.test(id)) return null;
      const names = [...EXPORTS].map((name) => `export const ${name} = missing;`);
      return `const missing = () => ({});\n${names.join('\n')}`;
    },
  };
}

const EXPORTS = [
  'geoAlbers',
  'geoAlbersUsa',
  'geoArea',
  'geoAzimuthalEqualArea',
  'geoAzimuthalEqualAreaRaw',
  'geoAzimuthalEquidistant',
  'geoAzimuthalEquidistantRaw',
  'geoBounds',
  'geoCentroid',
  'geoCircle',
  'geoClipAntimeridian',
  'geoClipCircle',
  'geoClipExtent',
  'geoClipRectangle',
  'geoConicConformal',
  'geoConicConformalRaw',
  'geoConicEqualArea',
  'geoConicEqualAreaRaw',
  'geoConicEquidistant',
  'geoConicEquidistantRaw',
  'geoContains',
  'geoDistance',
  'geoEqualEarth',
  'geoEqualEarthRaw',
  'geoEquirectangular',
  'geoEquirectangularRaw',
  'geoGnomonic',
  'geoGnomonicRaw',
  'geoGraticule',
  'geoGraticule10',
  'geoIdentity',
  'geoInterpolate',
  'geoLength',
  'geoMercator',
  'geoMercatorRaw',
  'geoNaturalEarth1',
  'geoNaturalEarth1Raw',
  'geoOrthographic',
  'geoOrthographicRaw',
  'geoPath',
  'geoProjection',
  'geoProjectionMutator',
  'geoRotation',
  'geoStereographic',
  'geoStereographicRaw',
  'geoStream',
  'geoTransform',
  'geoTransverseMercator',
  'geoTransverseMercatorRaw',
];
