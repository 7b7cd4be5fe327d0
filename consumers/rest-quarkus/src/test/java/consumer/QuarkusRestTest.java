package consumer;

import consumer.contract.RestContract;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
class QuarkusRestTest extends RestContract {
    @TestHTTPResource("/")
    URI base;

    @Override
    protected URI base() {
        return base;
    }
}
