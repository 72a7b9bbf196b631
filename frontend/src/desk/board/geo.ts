import type { BoardJob, Technician } from './data'
import { startOf } from './layout'

/** The day as GeoJSON: a point for each job with coordinates, a line for each person through his jobs. Pure. */
export interface StopProperties {
  kind: 'stop' | 'waiting'
  id: string
  user: string | null
  /** 1, 2, 3 … in the order of the person's day; 0 for what waits. */
  place: number
}
export interface RouteProperties {
  kind: 'route'
  user: string
  name: string
}
type Position = [lon: number, lat: number]
export interface StopFeature {
  type: 'Feature'
  geometry: { type: 'Point'; coordinates: Position }
  properties: StopProperties
}
export interface RouteFeature {
  type: 'Feature'
  geometry: { type: 'LineString'; coordinates: Position[] }
  properties: RouteProperties
}
export interface DayMap {
  type: 'FeatureCollection'
  features: (StopFeature | RouteFeature)[]
}

/** GeoJSON has the longitude first. */
export const positionOf = (job: BoardJob): Position | null =>
  job.lat === null || job.lon === null ? null : [job.lon, job.lat]

const stop = (job: BoardJob, at: Position, properties: Omit<StopProperties, 'id'>): StopFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: at },
  properties: { ...properties, id: job.id },
})

export function dayMap(technicians: Technician[], jobs: BoardJob[], waiting: BoardJob[]): DayMap {
  const features: DayMap['features'] = []
  for (const { id: user, name } of technicians) {
    const mine = jobs
      .filter((job) => job.crew.some((member) => member.user_id === user))
      .sort((a, b) => startOf(a) - startOf(b))
    const line: Position[] = []
    mine.forEach((job, at) => {
      const position = positionOf(job)
      if (!position) return
      line.push(position)
      features.push(stop(job, position, { kind: 'stop', user, place: at + 1 }))
    })
    if (line.length > 1) {
      const geometry = { type: 'LineString' as const, coordinates: line }
      features.unshift({ type: 'Feature', geometry, properties: { kind: 'route', user, name } })
    }
  }
  for (const job of waiting) {
    const position = positionOf(job)
    if (position) features.push(stop(job, position, { kind: 'waiting', user: null, place: 0 }))
  }
  return { type: 'FeatureCollection', features }
}
