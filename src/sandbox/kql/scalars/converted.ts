/** The value as another type; what cannot be converted is null, or for a string empty. A number stays the number it is. */
export function converted(scalar: Scalar, type: KustoType): Scalar {
  if (scalar.type === type) return scalar;
  const isNumericType = type !== 'bool' && numeric.has(type);
  return combinedScalar(type, [scalar], (row) => {
    const value = scalar.of(row);
    const isNumber = typeof value === 'bigint' || typeof value === 'number';
    return isNumericType && isNumber ? value : convertTo(value, type);
  });
}
