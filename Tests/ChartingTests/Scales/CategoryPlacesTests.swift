import Testing
import TradeData

@testable import Charting

@Suite("places along the category axis")
struct CategoryPlacesTests {
  @Test("a missing month leaves its slot empty")
  func hole() {
    let places = CategoryPlaces.calendarSlots([.month(2023, 1), .month(2023, 2), .month(2023, 4)])
    #expect(places.slot == 0.25)
    #expect(places.centers == [0.125, 0.375, 0.875])
  }

  @Test("the same quarter of each year stands side by side")
  func regular() {
    let places = CategoryPlaces.calendarSlots([
      .quarter(2021, 1), .quarter(2022, 1), .quarter(2023, 1),
    ])
    #expect(places.slot == 1.0 / 3)
  }

  @Test("a calendar that is nearly empty is given in order")
  func sparse() {
    let places = CategoryPlaces.calendarSlots([.month(1950, 3), .month(1999, 8), .month(2023, 1)])
    #expect(places.slot == 1.0 / 3)
  }

  @Test("of a few chosen years two of five stand side by side, of many each at its place")
  func chosen() {
    let few = CategoryPlaces.calendarSlots([2010, 2015, 2020, 2024].map { .year($0) })
    #expect(few.slot == 0.25)
    let most = CategoryPlaces.calendarSlots([2010, 2011, 2013, 2014].map { .year($0) })
    #expect(most.slot == 0.2)
    let many = CategoryPlaces.calendarSlots((0..<13).map { .year(2000 + $0 * ($0 > 6 ? 2 : 1)) })
    #expect(many.slot < 1.0 / 20)
  }

  @Test("numbers along a log axis stand by their ratios")
  func ratios() {
    let places = CategoryPlaces.numbers([1, 10, 1000], form: .log)
    for (center, expected) in zip(places.centers, [0, 1.0 / 3, 1]) {
      #expect(abs(center - expected) < 1e-12)
    }
    #expect(CategoryPlaces.numbers([1, 10, 1000]).centers[1] < 0.01)
  }

  @Test("points stand at the middle of their periods, by the day")
  func points() {
    let places = CategoryPlaces.calendarPoints([.year(2020), .year(2021), .year(2024)])
    #expect(places.centers.first == 0 && places.centers.last == 1)
    #expect(abs(places.centers[1] - 0.25) < 0.001)
  }

  @Test("one period has a place")
  func single() {
    #expect(CategoryPlaces.calendarPoints([.year(2020)]).centers == [0.5])
    #expect(CategoryPlaces.calendarSlots([.year(2020)]).centers == [0.5])
  }

  @Test("thin marks of uneven dates stand at their distances, those of even ones in slots")
  func needles() {
    let months: [Period] = [.month(1950, 3), .month(2000, 3), .month(2001, 3)]
    let places = CategoryPlaces.calendarNeedles(months)
    #expect(!places.areSlots)
    let steps = zip(places.centers, places.centers.dropFirst()).map { $1 - $0 }
    #expect(steps[0] > 45 * steps[1])
    #expect(places.centers[0] > 0 && places.centers[2] < 1)
    let even: [Period] = [.month(2023, 1), .month(2023, 2), .month(2023, 4)]
    #expect(CategoryPlaces.calendarNeedles(even) == CategoryPlaces.calendarSlots(even))
    #expect(CategoryPlaces.calendarSlots(even).areSlots)
  }
}
