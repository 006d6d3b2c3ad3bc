import { describe, expect, test } from 'vitest'
import { afterAnswer, answerAtMs, fullPace, readyAtMs } from '../../../p2p/network/discovery/answer-pace.ts'
import { afterQuestion, burst, type QuestionSchedule } from '../../../p2p/network/discovery/question-schedule.ts'

describe('questions', () => {
  test('a burst asks at once and three times more within about a second', () => {
    expect(burst(5_000, () => 0)).toEqual([5_000, 5_100, 5_300, 6_000])
  })

  test('after the burst the next question comes 30 to 60 s later', () => {
    const asked = (random: number) => {
      let schedule: QuestionSchedule = burst(0, () => random)
      for (let count = 0; count < 4; count++) schedule = afterQuestion(schedule, 1_000, () => random)
      return schedule
    }
    expect(asked(0)).toEqual([31_000])
    expect(asked(0.999)[0]).toBeCloseTo(60_970, 0)
  })

  test("another peer's question stands in for the next one", () => {
    expect(afterQuestion([5_100, 5_300], 5_050, () => 0)).toEqual([5_300])
    expect(afterQuestion([40_000], 20_000, () => 0)).toEqual([50_000])
  })
})

describe('answers', () => {
  test('a peer alone with the asker answers at once', () => {
    expect(answerAtMs(fullPace(0), 100, 1, () => 0.9)).toBe(100)
  })

  test('many peers spread their answers over at most 120 ms', () => {
    expect(answerAtMs(fullPace(0), 100, 10, () => 0.5)).toBe(110)
    expect(answerAtMs(fullPace(0), 100, 400, () => 1)).toBe(220)
  })

  test('however many questions come, a peer announces itself five times, then once a second', () => {
    let pace = fullPace(0)
    let count = 0
    for (let nowMs = 0; nowMs < 20_000; nowMs += 10) {
      if (readyAtMs(pace, nowMs) > nowMs) continue
      pace = afterAnswer(pace, nowMs)
      count += 1
    }
    expect(count).toBe(5 + 19)
  })

  test('a peer that may not answer yet does so as soon as it may', () => {
    let pace = fullPace(0)
    for (let count = 0; count < 5; count++) pace = afterAnswer(pace, 0)
    expect(answerAtMs(pace, 400, 0, () => 0)).toBe(1_000)
  })
})
