package dev.caveat.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A browser's DevTools protocol: commands with their answers, and events for whoever listens. */
final class Wire implements WebSocket.Listener, AutoCloseable {
    static final int SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    Wire(URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Told of every event with the session it belongs to. */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    void ignore(BiConsumer<String, JsonNode> listener) {
        listeners.remove(listener);
    }

    /** The command's result; without a session it is the browser that is asked. */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        try {
            JsonNode answer = send(session, method, parameters).get(SECONDS, TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new IllegalStateException(method + ": " + answer.get("error"));
            }
            return answer.path("result");
        } catch (TimeoutException e) {
            throw new IllegalStateException(method + ": no answer in " + SECONDS + " s", e);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(method, e);
        }
    }

    /** For a listener, which must not wait. */
    CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        synchronized (socket) {
            socket.sendText(command.toString(), true).join();
        }
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.has("id")) {
                waiting.remove(node.get("id").asInt()).complete(node);
            } else {
                listeners.forEach(listener -> listener.accept(node.path("sessionId").asText(), node));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON from the browser: " + text, e);
        }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
