import http from "node:http";
import net from "node:net";

/** A proxy that leads every host name of AliExpress to the stand-in site, and refuses all others. */
export async function startProxy(sitePort) {
  const refused = [];
  const sockets = new Set();
  const server = http.createServer((_, response) => {
    response.statusCode = 502;
    response.end();
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (request, client) => {
    client.on("error", () => {});
    if (!/(^|\.)aliexpress\.(com|us|ru):443$/.test(request.url)) {
      refused.push(request.url);
      client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const site = net.connect(sitePort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      site.pipe(client);
      client.pipe(site);
    });
    site.on("error", () => client.destroy());
    client.on("close", () => site.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    refused,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
