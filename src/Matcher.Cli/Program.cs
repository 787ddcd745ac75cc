using System.Text;
using Matcher.Cli;

// Chinese must come out whole whatever the locale says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new MatcherCommand(Terminal.OfProcess()).RunAsync(args, CancellationToken.None);
