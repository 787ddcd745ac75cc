using System.Text;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.PostService.
internal sealed class PostService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;
    private const int LargestBatch = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public PostService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.PostServiceReflection.Descriptor.Services[0])
            .Unary<V1.CreatePostRequest, V1.CreatePostResponse>("CreatePost", CreateAsync)
            .Unary<V1.GetPostRequest, V1.GetPostResponse>("GetPost", GetAsync)
            .Unary<V1.UpdatePostRequest, V1.UpdatePostResponse>("UpdatePost", UpdateAsync)
            .Unary<V1.DeletePostRequest, V1.DeletePostResponse>("DeletePost", DeleteAsync)
            .Unary<V1.ListPostsRequest, V1.ListPostsResponse>("ListPosts", ListAsync)
            .Unary<V1.BatchCreatePostsRequest, V1.BatchCreatePostsResponse>("BatchCreatePosts", BatchCreateAsync)
            .Unary<V1.BatchGetPostsRequest, V1.BatchGetPostsResponse>("BatchGetPosts", BatchGetAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.CreatePostResponse> CreateAsync(V1.CreatePostRequest request, ServerCallContext context) => new()
    {
        Post = await _keeper.WriteAsync((store, ledger) => Create(request, store, ledger), context.CancellationToken),
    };

    private Task<V1.GetPostResponse> GetAsync(V1.GetPostRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("post_id", request.PostId);
        fields.ThrowIfAny();
        return Task.FromResult(new V1.GetPostResponse { Post = Read(_keeper.Store, id!) });
    }

    private async Task<V1.UpdatePostResponse> UpdateAsync(V1.UpdatePostRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        PostDraft draft = PostReader.Read(request.Post, "post", "", fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        V1.Post post = await _keeper.WriteAsync(order, writer =>
        {
            if (!request.AllowMissing && writer.Find(draft.Post.Id) is null)
                throw Faults.NotFound("Post", draft.Post.Id.Value);
            return Put(writer, draft);
        }, Read, context.CancellationToken);
        return new V1.UpdatePostResponse { Post = post };
    }

    private async Task<V1.DeletePostResponse> DeleteAsync(V1.DeletePostRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("post_id", request.PostId);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return await _keeper.WriteAsync(order, writer => writer.Delete(new PostId(id!))
            ? (id!, new V1.DeletePostResponse())
            : throw Faults.NotFound("Post", id!), (_, _) => new V1.DeletePostResponse(), context.CancellationToken);
    }

    private Task<V1.ListPostsResponse> ListAsync(V1.ListPostsRequest request, ServerCallContext context)
    {
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        PostId? after = _tokens.Open(request, request.PageToken) is { } position ? new PostId(Encoding.UTF8.GetString(position)) : null;
        IRecordStore store = _keeper.Store;
        List<V1.Post> posts = [.. store.ListPosts(after, size + 1).Select(post => Write(store, post))];
        var response = new V1.ListPostsResponse();
        response.Posts.AddRange(posts.Take(Paging.Fitting(posts.Take(size))));
        if (response.Posts.Count < posts.Count)
            response.NextPageToken = _tokens.Seal(request, Encoding.UTF8.GetBytes(response.Posts[^1].PostId));
        return Task.FromResult(response);
    }

    private async Task<V1.BatchCreatePostsResponse> BatchCreateAsync(V1.BatchCreatePostsRequest request, ServerCallContext context)
    {
        Batches.Check("requests", request.Requests.Count, LargestBatch);
        return await _keeper.WriteAsync((store, ledger) =>
        {
            var response = new V1.BatchCreatePostsResponse();
            response.Results.AddRange(request.Requests.Select(item => Batches.Item(
                () => new V1.PostResult { Post = Create(item, store, ledger) },
                status => new V1.PostResult { Status = status },
                context.CancellationToken)));
            return response;
        }, context.CancellationToken);
    }

    private Task<V1.BatchGetPostsResponse> BatchGetAsync(V1.BatchGetPostsRequest request, ServerCallContext context)
    {
        Batches.Check("post_ids", request.PostIds.Count, LargestBatch);
        var response = new V1.BatchGetPostsResponse();
        response.Results.AddRange(request.PostIds.Select(text => Batches.Item(
            () =>
            {
                var fields = new FieldReader(_keeper.Today);
                string? id = fields.Id("post_id", text);
                fields.ThrowIfAny();
                return new V1.PostResult { Post = Read(_keeper.Store, id!) };
            },
            status => new V1.PostResult { Status = status },
            context.CancellationToken)));
        return Task.FromResult(response);
    }

    private V1.Post Create(V1.CreatePostRequest request, IRecordStore store, ChangeLedger ledger)
    {
        var fields = new FieldReader(_keeper.Today);
        PostDraft draft = PostReader.Read(request.Post, "post", NewIds.Post(), fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return order.Run(store, ledger, _keeper.Time, writer =>
        {
            if (writer.Find(draft.Post.Id) is not null)
                throw Faults.AlreadyExists("Post", draft.Post.Id.Value);
            return Put(writer, draft);
        }, id => Read(store, id));
    }

    private (string, V1.Post) Put(IRecordWriter writer, PostDraft draft) => (draft.Post.Id.Value, draft.Put(writer, "post", _keeper.Today));

    private static V1.Post Read(IRecordStore store, string id) =>
        store.Find(new PostId(id)) is { } post ? Write(store, post) : throw Faults.NotFound("Post", id);

    private static V1.Post Write(IRecordStore store, Post post) =>
        PostWriter.Write(post, post.Employer is { } employer ? store.Find(employer)?.Name : null);
}
