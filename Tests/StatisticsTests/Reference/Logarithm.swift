import Foundation

/// The natural logarithm, named so that it cannot be mistaken for the library's.
func logarithm(_ x: Double) -> Double { log(x) }
