# syntax=docker/dockerfile:1
# The shop as one image: docker build -t shop .   (docs/deploy.md; e2e/server/image.spec.ts buys from what it makes)

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# Another shop than the one in shop.config.ts, and the address that pages made while building link to.
ARG SHOP=""
ARG APP_URL=""
# The same for each version, so that forms opened before an update can be sent after it: openssl rand -base64 32.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=""
# Pages are made from a catalogue: the shop's own, in a database that stays behind.
ENV DATA_DIR=.data/build NEXT_TELEMETRY_DISABLED=1
RUN npm run db:migrate && npm run db:seed && SANDBOX_ALLOW_REMOTE=yes-no-real-money-moves-here npm run build
RUN npm run pack -- dist

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app/dist ./
# 0.0.0.0 is the container's inside; without credentials the shop then starts only by SANDBOX_ALLOW_REMOTE.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data BACKUP_DIR=/backups
# About 400 MB at most, as scripts/shared/memory-limits.ts says.
ENV MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=131072
RUN install -d -o node -g node -m 700 /data /backups
VOLUME ["/data", "/backups"]
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=4s --start-period=30s --start-interval=1s CMD ["node", "scripts/health.mjs"]
CMD ["node", "--max-semi-space-size=16", "--max-old-space-size=512", "--import", "./scripts/shared/config-error.mjs", "scripts/start-packed.mjs"]
