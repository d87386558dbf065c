import Statistics

/// Maps the function name of a case to a call of the library; nil for an unknown name.
enum ReferenceDispatch {
  typealias Function = @Sendable (ReferenceCase) -> JSONValue

  static func run(_ one: ReferenceCase) -> JSONValue? {
    for table in [change, prices, structure, series, forecasts, inference, texts, intervals] {
      if let function = table[one.function] { return function(one) }
    }
    return nil
  }

  /// A number, or null where there is a reason instead.
  static func value(_ body: () throws(Undefined) -> Double) -> JSONValue {
    JSONValue(try? body())
  }

  static func list(_ body: () throws(Undefined) -> [Double]) -> JSONValue {
    (try? body()).map { JSONValue($0) } ?? .null
  }

  static func optionals(_ body: () throws(Undefined) -> [Double?]) -> JSONValue {
    (try? body()).map { JSONValue($0) } ?? .null
  }

  static func ends(_ interval: Interval?) -> JSONValue {
    interval.map { JSONValue([$0.low, $0.high]) } ?? .null
  }

  /// Why there is no answer; null when there is one.
  static func reason(_ body: () throws(Undefined) -> Double) -> JSONValue {
    do {
      _ = try body()
      return .null
    } catch {
      return .string(error.cause.rawValue)
    }
  }
}
