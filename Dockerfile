# syntax=docker/dockerfile:1
# Program and container of the web process. The database is a container of its own: see docker-compose.yml.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# QuestPdf needs a licence tier when it runs (Report__QuestPdfLicense); WeasyPrint needs none.
ARG REPORT_ENGINE=QuestPdf
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund

COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/SpurReview.Web -c Release -o /app -p:UseAppHost=false -p:ReportEngine=${REPORT_ENGINE}

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
# WeasyPrint prints the web version of the report where QuestPDF was not chosen; hyphen-sv hyphenates Swedish for both. The client is for backup.
RUN apt-get update \
    && apt-get install -y --no-install-recommends weasyprint hyphen-sv postgresql-client \
    && rm -rf /var/lib/apt/lists/*
# Key material; everything else is kept in the database.
RUN install -d -m 700 -o "$APP_UID" -g "$APP_UID" /data
WORKDIR /app
COPY --from=build /app ./
USER $APP_UID
VOLUME /data
ENV ASPNETCORE_URLS=http://+:8080 \
    SPUR_HEALTH_URL=http://localhost:8080/health/live \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_GCgen0size=1000000 \
    HOME=/tmp
EXPOSE 8080
# The app asks itself, so that the image needs no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["dotnet", "SpurReview.Web.dll", "health"]
ENTRYPOINT ["dotnet", "SpurReview.Web.dll"]
CMD ["run", "--no-demo", "--data", "/data"]
