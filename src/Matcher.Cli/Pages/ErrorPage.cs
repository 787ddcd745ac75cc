using Matcher.Grpc;

namespace Matcher.Cli;

/// <summary>Failures in plain words, on the error output.</summary>
internal sealed class ErrorPage(TextWriter error, Tongue tongue)
{
    /// <summary>Writes a message about an option, argument or file.</summary>
    public void Write(string field, string message)
    {
        string about = field.Length == 0 ? "" : $"{field}{tongue.Say(":", ": ")}";
        error.WriteLine($"{tongue.Say("错误:", "Error: ")}{about}{Printable.Of(message)}");
    }

    /// <summary>Writes how a call failed, with the fields that were wrong; returns the exit code.</summary>
    public int Write(RpcException failure)
    {
        error.WriteLine($"{tongue.Say("错误:", "Error: ")}{Meaning(failure.StatusCode)}{tongue.Say("。", ". ")}{Printable.Of(failure.Status.Detail)}");
        RichStatus? details = RichStatus.From(failure);
        foreach ((string field, string description) in details?.FieldViolations ?? [])
            error.WriteLine($"  {field}{tongue.Say(":", ": ")}{Printable.Of(description)}");
        if (details?.Reason is { } reason)
            error.WriteLine($"  {tongue.Say("原因代码:", "Reason: ")}{reason}");
        if (failure.StatusCode is StatusCode.Unauthenticated)
            error.WriteLine(tongue.Say("  请用 --key 或环境变量 MATCHER_API_KEY 给出密钥。", "  Give a key with --key or in the environment variable MATCHER_API_KEY."));
        return failure.StatusCode is StatusCode.InvalidArgument or StatusCode.OutOfRange ? ExitCodes.Usage : ExitCodes.Failed;
    }

    private string Meaning(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.OutOfRange => tongue.Say("请求有误", "The request is wrong"),
        StatusCode.NotFound => tongue.Say("没有找到", "Not found"),
        StatusCode.AlreadyExists => tongue.Say("已经存在", "It exists already"),
        StatusCode.Unauthenticated => tongue.Say("服务不认识这个密钥", "The service does not know the caller"),
        StatusCode.PermissionDenied => tongue.Say("这个密钥没有此项权限", "The key may not do this"),
        StatusCode.DeadlineExceeded => tongue.Say("超过时限", "It took too long"),
        StatusCode.ResourceExhausted => tongue.Say("超出大小或配额", "A size or quota is exceeded"),
        StatusCode.FailedPrecondition => tongue.Say("当前状态不允许", "Not possible in the present state"),
        StatusCode.Unavailable => tongue.Say("无法连接服务", "The service cannot be reached"),
        StatusCode.Unimplemented => tongue.Say("服务没有这个功能", "The service does not offer this"),
        StatusCode.Cancelled => tongue.Say("已取消", "Cancelled"),
        _ => tongue.Say($"服务出错({code})", $"The service failed ({code})"),
    };
}
