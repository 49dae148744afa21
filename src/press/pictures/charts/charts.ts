import { budgetChart } from './budget-chart.ts'
import { ferryMap } from './ferry-map.ts'
import { freightChart } from './freight-chart.ts'
import { metroMap } from './metro-map.ts'

/** The drawing of each chart and map, by its slug: width and height to SVG. */
export const CHART_DRAWINGS: Record<string, (width: number, height: number) => string> = {
  'budget-chart': budgetChart,
  'ferry-map': ferryMap,
  'freight-chart': freightChart,
  'metro-map': metroMap,
}
