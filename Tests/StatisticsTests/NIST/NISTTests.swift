import Foundation
import Testing

@Suite("NIST statistical reference datasets")
struct NISTTests {
  @Test("a dataset is lost")
  func count() {
    #expect(NISTDataset.all.count == 28)
    #expect(NISTDataset.of("univariate").count == 9)
    #expect(NISTDataset.of("linear-regression").count == 11)
    #expect(NISTDataset.of("one-way-anova").count == 8)
  }

  @Test(
    "a summary of doubles is worse than their rounding", arguments: NISTDataset.of("univariate"))
  func univariate(_ set: NISTDataset) {
    for score in set.scores() {
      // The ceilings are stored with two decimals.
      #expect(score.digits >= score.ceiling - 0.006, "\(score.quantity)")
    }
  }

  @Test("a summary of decimals loses a digit", arguments: NISTDataset.of("univariate"))
  func decimals(_ set: NISTDataset) {
    for score in set.scores(decimal: true) {
      #expect(score.digits == 15, "\(score.quantity) \(score.digits)")
    }
  }

  @Test("a regression has fewer than 13 digits", arguments: NISTDataset.of("linear-regression"))
  func regression(_ set: NISTDataset) {
    for score in set.scores() { #expect(score.digits >= 13, "\(score.quantity)") }
  }

  @Test(
    "an analysis of variance has fewer than 13 digits", arguments: NISTDataset.of("one-way-anova"))
  func variance(_ set: NISTDataset) {
    for score in set.scores() { #expect(score.digits >= 13, "\(score.quantity)") }
  }

  @Test("the table leaves out a set")
  func table() {
    let table = nistTable()
    for set in NISTDataset.all { #expect(table.contains(set.name)) }
    if ProcessInfo.processInfo.environment["NIST_TABLE"] == "1" { print(table) }
  }
}
