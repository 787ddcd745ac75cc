namespace Matcher.Service.Tests;

// One service with sample records, shared by tests that leave them as they are.
public sealed class SampleService : IAsyncLifetime
{
    public TestService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
