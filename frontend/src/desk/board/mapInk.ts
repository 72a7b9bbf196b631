import { RADIUS, type DayMap, type Place, type Stop } from './geo'

interface Point {
  x: number
  y: number
}
/** A stop where it was drawn. */
export interface Spot extends Point {
  stop: Stop
}
/** What is drawn on: its size in pixels, where a place lies on it, whose way and which job are drawn strong. */
export interface Sheet {
  width: number
  height: number
  at: (place: Place) => Point
  user: string | null
  selected: string | null
}
type Ink = CanvasRenderingContext2D

const COLOURS = ['accent', 'on-accent', 'surface', 'edge', 'muted', 'stop', 'focus'] as const
type Colours = Record<(typeof COLOURS)[number], string>

function coloursOf(style: CSSStyleDeclaration): Colours {
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`)])) as Colours
}

function drawWays(ink: Ink, ways: Point[][], colour: string, strong: boolean) {
  ink.beginPath()
  for (const way of ways) way.forEach(({ x, y }, at) => (at ? ink.lineTo(x, y) : ink.moveTo(x, y)))
  ink.globalAlpha = strong ? 1 : 0.45
  ink.lineWidth = strong ? 3 : 1.5
  ink.strokeStyle = colour
  ink.stroke()
  ink.globalAlpha = 1
}

/** Round with its number; square where the work is stopped, dashed and square what waits. */
function drawStop(ink: Ink, { x, y, stop }: Spot, colours: Colours, strong: boolean) {
  const halted = stop.job.gate === 'stopped'
  const half = RADIUS - 1
  ink.beginPath()
  if (halted || !stop.place) ink.roundRect(x - half, y - half, 2 * half, 2 * half, 4)
  else ink.arc(x, y, half, 0, 2 * Math.PI)
  ink.setLineDash(stop.place ? [] : [4, 3])
  ink.lineWidth = 2
  ink.fillStyle = strong ? colours.accent : colours.surface
  ink.strokeStyle = halted ? colours.stop : strong ? colours.accent : colours.edge
  ink.fill()
  ink.stroke()
  ink.fillStyle = strong ? colours['on-accent'] : colours.muted
  if (stop.place) ink.fillText(String(stop.place), x, y + 1)
}

function ring(ink: Ink, { x, y }: Spot, colour: string) {
  ink.beginPath()
  ink.setLineDash([])
  ink.lineWidth = 3
  ink.strokeStyle = colour
  ink.arc(x, y, RADIUS + 3, 0, 2 * Math.PI)
  ink.stroke()
}

function prepared(canvas: HTMLCanvasElement, { width, height }: Sheet): Ink | null {
  const ink = canvas.getContext('2d')
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  ink?.scale(devicePixelRatio, devicePixelRatio)
  return ink
}

/** Draws the day anew in the colours of the theme, what is strong over the rest; tells where each stop was drawn. */
export function paint(canvas: HTMLCanvasElement, day: DayMap, sheet: Sheet): Spot[] {
  const ink = prepared(canvas, sheet)
  if (!ink) return []
  const style = getComputedStyle(canvas)
  const colours = coloursOf(style)
  ink.font = `700 11px ${style.fontFamily}`
  ink.textAlign = 'center'
  ink.textBaseline = 'middle'

  const own = (user: string | null) => user !== null && user === sheet.user
  const chosen = ({ stop }: Spot) => stop.job.id === sheet.selected
  const rank = (spot: Spot) => (chosen(spot) ? 2 : own(spot.stop.user) ? 1 : 0)
  for (const strong of [false, true]) {
    const ways = day.ways.filter((way) => own(way.user) === strong).map((way) => way.through.map(sheet.at))
    drawWays(ink, ways, strong ? colours.accent : colours.edge, strong)
  }
  const spots = day.stops.map((stop) => ({ ...sheet.at(stop.at), stop })).sort((a, b) => rank(a) - rank(b))
  for (const spot of spots) drawStop(ink, spot, colours, rank(spot) > 0)
  for (const spot of spots.filter(chosen)) ring(ink, spot, colours.focus)
  return spots
}
