import Foundation
import Statistics
import Testing

/// A statistical reference dataset of NIST with its certified values.
struct NISTDataset: Sendable, CustomTestStringConvertible {
  let name: String
  let json: JSONValue
  /// The columns of the file as decimal texts.
  let columns: [[String]]

  var testDescription: String { name }
  var group: String { json["group"].string ?? "" }

  static let all: [NISTDataset] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: ReferenceData.nist.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { file in
      let name = String(file.dropLast(5))
      let csv = ReferenceData.nist.appendingPathComponent(name + ".csv")
      guard
        let json = try? JSONValue.read(ReferenceData.nist.appendingPathComponent(file)),
        let text = try? String(contentsOf: csv, encoding: .utf8)
      else { return nil }
      let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: ",").map(String.init)
      }
      let width = rows.first?.count ?? 0
      return NISTDataset(
        name: name, json: json, columns: (0..<width).map { column in rows.map { $0[column] } })
    }
  }()

  static func of(_ group: String) -> [NISTDataset] { all.filter { $0.group == group } }

  /// A column as doubles.
  func doubles(_ column: Int) -> [Double] { columns[column].map { Double($0) ?? .nan } }

  /// A column with all its digits.
  func decimals(_ column: Int) -> [DoubleDouble] {
    columns[column].map { (try? DecimalNumber(text: $0))?.doubleDouble ?? DoubleDouble(.nan) }
  }

  /// The certified number at a path, with all its digits.
  func certified(_ path: String...) -> DoubleDouble {
    Self.decimal(path.reduce(json["certified"]) { $0[$1] })
  }

  /// The exact result from the decimal data: the certified digits are 15 of these 20.
  func exact(_ key: String) -> DoubleDouble {
    Self.decimal(json["exact_decimal_recomputation_20_digits"][key])
  }

  static func decimal(_ json: JSONValue) -> DoubleDouble {
    (try? DecimalNumber(text: json.string ?? ""))?.doubleDouble ?? DoubleDouble(.nan)
  }

  /// The best score that a program can reach that reads the data into binary64.
  func ceiling(_ key: String) -> Double { json["lre_ceiling_binary64_input"][key].double ?? 15 }

  /// The log relative error: the number of correct significant digits, at most 15.
  static func correctDigits(_ got: Double?, _ certified: DoubleDouble) -> Double {
    guard let got, got.isFinite else { return 0 }
    let error = (DoubleDouble(got) - certified).magnitude.high
    if error == 0 { return 15 }
    return min(max(-log10(certified.isZero ? error : error / abs(certified.high)), 0), 15)
  }
}
