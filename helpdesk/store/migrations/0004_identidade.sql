CREATE TABLE "limites" (
	"chave" text NOT NULL,
	"janela" timestamp (3) with time zone NOT NULL,
	"usados" integer NOT NULL,
	CONSTRAINT "limites_chave_janela_pk" PRIMARY KEY("chave","janela")
);
--> statement-breakpoint
CREATE TABLE "papeis" (
	"email" text NOT NULL,
	"papel" text NOT NULL,
	"orgao" text NOT NULL,
	"dado_por" text NOT NULL,
	"dado_em" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "papeis_email_papel_orgao_pk" PRIMARY KEY("email","papel","orgao")
);
--> statement-breakpoint
CREATE TABLE "sessoes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"equipe_hash" text,
	"criada_em" timestamp (3) with time zone NOT NULL,
	"vista_em" timestamp (3) with time zone NOT NULL,
	"encerrada" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verificacoes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meio" text NOT NULL,
	"dispositivo_id" uuid,
	"email" text,
	"codigo_hash" text,
	"tentativas" integer NOT NULL,
	"link_hash" text,
	"navegador_hash" text,
	"destino" text,
	"criada_em" timestamp (3) with time zone NOT NULL,
	"expira_em" timestamp (3) with time zone NOT NULL,
	"usada_em" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "dispositivos" ADD COLUMN "nome" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dispositivos" ADD COLUMN "usado_em" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "dispositivos" ADD COLUMN "revogado_em" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "verificacoes" ADD CONSTRAINT "verificacoes_dispositivo_id_dispositivos_id_fk" FOREIGN KEY ("dispositivo_id") REFERENCES "public"."dispositivos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "limites_por_janela" ON "limites" USING btree ("janela");--> statement-breakpoint
CREATE UNIQUE INDEX "sessoes_token" ON "sessoes" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessoes_por_idade" ON "sessoes" USING btree ("criada_em");--> statement-breakpoint
CREATE INDEX "verificacoes_do_dispositivo" ON "verificacoes" USING btree ("dispositivo_id","criada_em");--> statement-breakpoint
CREATE UNIQUE INDEX "verificacoes_link" ON "verificacoes" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "verificacoes_navegador" ON "verificacoes" USING btree ("navegador_hash");--> statement-breakpoint
CREATE INDEX "verificacoes_por_fim" ON "verificacoes" USING btree ("expira_em");--> statement-breakpoint
CREATE UNIQUE INDEX "pessoas_verificadas" ON "pessoas" USING btree ("email") WHERE "pessoas"."verificada_em" is not null;