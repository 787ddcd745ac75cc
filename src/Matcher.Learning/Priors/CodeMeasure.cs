using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>How well the words of posts that a fit has not seen tell whether experts gave a functional code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Base">The share of posts that have it.</param>
/// <param name="Auc">Of the chances by the words; without words it is 0.5.</param>
/// <param name="AucLow">Lower end of its 95% interval, over work texts drawn anew.</param>
/// <param name="AucHigh">Upper end.</param>
/// <param name="CalibrationError">As in <see cref="AccessMeasure"/>.</param>
/// <param name="LogLoss">Mean −ln of the chance of what is so.</param>
/// <param name="BaseLogLoss">The same if every post had the share of the posts that were fitted to as its chance.</param>
public sealed record CodeMeasure(FunctionCode Code, double Base, double Auc, double AucLow, double AucHigh, double CalibrationError, double LogLoss, double BaseLogLoss);
