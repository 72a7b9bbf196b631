/** Places as latitude and longitude in degrees (WGS 84). Pure. */
export interface Place {
  lat: number
  lon: number
}
const EARTH_M = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The great circle. */
export function metresBetween(one: Place, other: Place): number {
  const south = radians(other.lat - one.lat) / 2
  const east = radians(other.lon - one.lon) / 2
  const half = Math.sin(south) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east) ** 2
  return 2 * EARTH_M * Math.asin(Math.sqrt(Math.min(1, half)))
}

/** As the register takes it. */
export const placeText = ({ lat, lon }: Place) => `${lat.toFixed(6)}, ${lon.toFixed(6)}`
