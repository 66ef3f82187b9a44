CREATE TABLE "andamentos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chamado_id" uuid NOT NULL,
	"de" text,
	"para" text NOT NULL,
	"papel" text NOT NULL,
	"nome" text NOT NULL,
	"motivo" text,
	"em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anexos" (
	"pessoa_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"tipo" text NOT NULL,
	"bytes" integer NOT NULL,
	"criado_em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "anexos_pessoa_id_sha256_pk" PRIMARY KEY("pessoa_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "anexos_de_chamados" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chamado_id" uuid NOT NULL,
	"mensagem_id" uuid,
	"sha256" text NOT NULL,
	"tipo" text NOT NULL,
	"bytes" integer NOT NULL,
	"nome" text NOT NULL,
	"legenda" text,
	"papel" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chamados" (
	"id" uuid PRIMARY KEY NOT NULL,
	"numero" text NOT NULL,
	"pessoa_id" uuid NOT NULL,
	"categoria_id" text NOT NULL,
	"categoria_titulo" text NOT NULL,
	"valores" jsonb NOT NULL,
	"campos" jsonb NOT NULL,
	"descricao" text NOT NULL,
	"impacto" text,
	"orgao" text NOT NULL,
	"solicitante_nome" text NOT NULL,
	"solicitante_email" text NOT NULL,
	"solicitante_orgao" text NOT NULL,
	"destino_sigla" text NOT NULL,
	"destino_nome" text NOT NULL,
	"destino_contato" text,
	"contexto" jsonb NOT NULL,
	"processo" text,
	"situacao" text NOT NULL,
	"aberto" boolean NOT NULL,
	"prazos" jsonb NOT NULL,
	"vence" timestamp (3) with time zone,
	"descoberto" boolean NOT NULL,
	"avaliacao" jsonb,
	"ultima_resposta_em" timestamp (3) with time zone,
	"ultima_mensagem_em" timestamp (3) with time zone,
	"criado_em" timestamp (3) with time zone NOT NULL,
	"atualizado_em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contadores" (
	"prefixo" text NOT NULL,
	"ano" integer NOT NULL,
	"ultimo" integer NOT NULL,
	CONSTRAINT "contadores_prefixo_ano_pk" PRIMARY KEY("prefixo","ano")
);
--> statement-breakpoint
CREATE TABLE "dispositivos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pessoa_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"criado_em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mensagens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chamado_id" uuid NOT NULL,
	"papel" text NOT NULL,
	"nome" text NOT NULL,
	"texto" text NOT NULL,
	"criada_em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pessoas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nome" text NOT NULL,
	"email" text NOT NULL,
	"orgao" text NOT NULL,
	"verificada_em" timestamp (3) with time zone,
	"criada_em" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "respostas" (
	"pessoa_id" uuid NOT NULL,
	"chave" text NOT NULL,
	"impressao" text NOT NULL,
	"status" integer,
	"corpo" text,
	"criada_em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "respostas_pessoa_id_chave_pk" PRIMARY KEY("pessoa_id","chave")
);
--> statement-breakpoint
ALTER TABLE "andamentos" ADD CONSTRAINT "andamentos_chamado_id_chamados_id_fk" FOREIGN KEY ("chamado_id") REFERENCES "public"."chamados"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anexos" ADD CONSTRAINT "anexos_pessoa_id_pessoas_id_fk" FOREIGN KEY ("pessoa_id") REFERENCES "public"."pessoas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anexos_de_chamados" ADD CONSTRAINT "anexos_de_chamados_chamado_id_chamados_id_fk" FOREIGN KEY ("chamado_id") REFERENCES "public"."chamados"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anexos_de_chamados" ADD CONSTRAINT "anexos_de_chamados_mensagem_id_mensagens_id_fk" FOREIGN KEY ("mensagem_id") REFERENCES "public"."mensagens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chamados" ADD CONSTRAINT "chamados_pessoa_id_pessoas_id_fk" FOREIGN KEY ("pessoa_id") REFERENCES "public"."pessoas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositivos" ADD CONSTRAINT "dispositivos_pessoa_id_pessoas_id_fk" FOREIGN KEY ("pessoa_id") REFERENCES "public"."pessoas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mensagens" ADD CONSTRAINT "mensagens_chamado_id_chamados_id_fk" FOREIGN KEY ("chamado_id") REFERENCES "public"."chamados"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "respostas" ADD CONSTRAINT "respostas_pessoa_id_pessoas_id_fk" FOREIGN KEY ("pessoa_id") REFERENCES "public"."pessoas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "andamentos_do_chamado" ON "andamentos" USING btree ("chamado_id","id");--> statement-breakpoint
CREATE INDEX "anexos_do_chamado" ON "anexos_de_chamados" USING btree ("chamado_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "chamados_numero" ON "chamados" USING btree ("numero");--> statement-breakpoint
CREATE INDEX "chamados_da_pessoa" ON "chamados" USING btree ("pessoa_id","atualizado_em" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "chamados_abertos_da_pessoa" ON "chamados" USING btree ("pessoa_id","aberto","atualizado_em" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "chamados_da_fila" ON "chamados" USING btree ("aberto","destino_sigla",coalesce("vence", timestamptz '9999-12-31 00:00:00+00'),"id");--> statement-breakpoint
CREATE INDEX "chamados_da_fila_toda" ON "chamados" USING btree ("aberto",coalesce("vence", timestamptz '9999-12-31 00:00:00+00'),"id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispositivos_token" ON "dispositivos" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "dispositivos_pessoa" ON "dispositivos" USING btree ("pessoa_id");--> statement-breakpoint
CREATE INDEX "mensagens_do_chamado" ON "mensagens" USING btree ("chamado_id","id");--> statement-breakpoint
CREATE INDEX "respostas_por_idade" ON "respostas" USING btree ("criada_em");