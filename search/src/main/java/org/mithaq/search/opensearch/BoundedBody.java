package org.mithaq.search.opensearch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer, which fails when it is longer than there is room for. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** Of a body that is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("the answer has more than " + most + " bytes");
        }
    }

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long most;
    private long length;
    private Flow.@Nullable Subscription subscription;

    /** @param most bytes */
    BoundedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        whole.onSubscribe(to);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        boolean fitted = length <= most;
        length += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length <= most) {
            whole.onNext(part);
        } else if (fitted && subscription != null) {
            subscription.cancel();
            whole.onError(new TooLong(most));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        if (length <= most) {
            whole.onComplete();
        }
    }
}
