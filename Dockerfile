FROM python:3.13.9-slim-bookworm
WORKDIR /src
COPY pyproject.toml requirements.lock README.md LICENSE ./
COPY etl etl
COPY schema schema
COPY migrations migrations
COPY sql sql
RUN pip install --no-cache-dir --only-binary :all: -c requirements.lock . && rm -rf /src
RUN useradd --create-home readout
USER readout
WORKDIR /home/readout
ENTRYPOINT ["readout"]
