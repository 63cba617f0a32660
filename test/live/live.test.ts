import { expect, onTestFinished, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { type Listener, openLive } from '../../server/live/live.ts'
import { openAppliance } from '../appliance.ts'

type Page = Listener & { heard: string[]; isStuck: boolean; isClosed: boolean }

async function openHouse() {
  const shop = await openAppliance()
  onTestFinished(() => shop.close())
  let look: (() => void) | null = null
  const live = openLive(shop.db, (_milliseconds, work) => {
    look = work
    return () => {
      look = null
    }
  })
  const looks = (times: number) => {
    for (let n = 0; n < times; n++) look?.()
  }
  const change = () => insertCaller(shop.db, { number: `+1416555${number++}`, createdAt: shop.now() })
  return { shop, live, looks, change, isLooking: () => look !== null }
}

let number = 1000

function newPage(): Page {
  const page: Page = {
    heard: [],
    isStuck: false,
    isClosed: false,
    isReading: () => !page.isStuck,
    tell: (event) => void page.heard.push(event),
    close: () => {
      page.isClosed = true
    },
  }
  return page
}

test('every open page is told that something was written, once for many changes', async () => {
  const { live, looks, change } = await openHouse()
  const [one, other] = [newPage(), newPage()]
  live.join(one)
  live.join(other)
  looks(5)
  expect(one.heard).toEqual([])
  change()
  change()
  looks(1)
  expect(one.heard).toEqual(['changed'])
  expect(other.heard).toEqual(['changed'])
  looks(20)
  expect(one.heard).toEqual(['changed'])
})

test('a page is told at most every third look, and never misses the last change', async () => {
  const { live, looks, change } = await openHouse()
  const page = newPage()
  live.join(page)
  for (let n = 0; n < 9; n++) {
    change()
    looks(1)
  }
  expect(page.heard).toEqual(['changed', 'changed', 'changed'])
  looks(3)
  expect(page.heard).toHaveLength(4)
})

test('what is not in the database is announced', async () => {
  const { live, looks } = await openHouse()
  const page = newPage()
  live.join(page)
  live.announce()
  looks(1)
  expect(page.heard).toEqual(['changed'])
})

test('a page where nothing changes hears a sign of life every fifteen seconds', async () => {
  const { live, looks } = await openHouse()
  const page = newPage()
  live.join(page)
  looks(300)
  expect(page.heard).toEqual(['beat', 'beat', 'beat'])
})

test('a page that reads nothing is told nothing more, and given up after three quarters of a minute', async () => {
  const { live, looks, change, isLooking } = await openHouse()
  const page = newPage()
  live.join(page)
  page.isStuck = true
  change()
  looks(299)
  expect(page).toMatchObject({ heard: [], isClosed: false })
  looks(1)
  expect(page.isClosed).toBe(true)
  expect(isLooking()).toBe(false)
})

test('a page that reads again after a while gets what it missed', async () => {
  const { live, looks, change } = await openHouse()
  const page = newPage()
  live.join(page)
  page.isStuck = true
  change()
  looks(50)
  page.isStuck = false
  looks(1)
  expect(page.heard).toEqual(['changed'])
})

test('nobody looks while no page is open', async () => {
  const { live, isLooking } = await openHouse()
  expect(isLooking()).toBe(false)
  const leave = live.join(newPage())
  expect(isLooking()).toBe(true)
  leave?.()
  expect(isLooking()).toBe(false)
})

test('past sixty open pages no more is taken in, until one leaves', async () => {
  const { live } = await openHouse()
  const leaves = Array.from({ length: 60 }, () => live.join(newPage()))
  expect(live.join(newPage())).toBeNull()
  leaves[7]?.()
  expect(live.join(newPage())).not.toBeNull()
})

test('at the end every page is let go, and none is taken in', async () => {
  const { live } = await openHouse()
  const page = newPage()
  live.join(page)
  live.close()
  expect(page.isClosed).toBe(true)
  expect(live.join(newPage())).toBeNull()
})

test('a database that cannot be read takes nobody down, and is looked at again', async () => {
  const { shop, live, looks, change } = await openHouse()
  const page = newPage()
  live.join(page)
  const { values } = shop.db
  shop.db.values = () => {
    throw new Error('disk I/O error')
  }
  looks(3)
  shop.db.values = values
  change()
  looks(3)
  expect(page.heard).toEqual(['changed'])
})
