import type { Scene } from '../scene.ts'
import { bakeryWindow } from './bakery-window.ts'
import { bridgeMorning } from './bridge-morning.ts'
import { councilPortrait } from './council-portrait.ts'
import { farmStand } from './farm-stand.ts'
import { ferryDock } from './ferry-dock.ts'
import { harborBreakwater } from './harbor-breakwater.ts'
import { libraryHall } from './library-hall.ts'
import { lighthouse } from './lighthouse.ts'
import { marketStalls } from './market-stalls.ts'
import { operaSilhouette } from './opera-silhouette.ts'
import { relayRace } from './relay-race.ts'
import { stormClouds } from './storm-clouds.ts'
import { teaTerraces } from './tea-terraces.ts'
import { teacherSilhouette } from './teacher-silhouette.ts'
import { trackMeet } from './track-meet.ts'
import { kites1, kites2 } from './kites.ts'

/** The scene of each photograph, by its slug. */
export const SCENES: Record<string, () => Scene> = {
  'bakery-window': bakeryWindow,
  'bridge-morning': bridgeMorning,
  'council-portrait': councilPortrait,
  'farm-stand': farmStand,
  'ferry-dock': ferryDock,
  'harbor-breakwater': harborBreakwater,
  'kites-1': kites1,
  'kites-2': kites2,
  'library-hall': libraryHall,
  lighthouse,
  'market-stalls': marketStalls,
  'opera-silhouette': operaSilhouette,
  'relay-race': relayRace,
  'storm-clouds': stormClouds,
  'tea-terraces': teaTerraces,
  'teacher-silhouette': teacherSilhouette,
  'track-meet': trackMeet,
}
